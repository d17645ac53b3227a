import ExcelJS from 'exceljs'

type Row = readonly ExcelJS.CellValue[]
type SheetSpec = Readonly<{
  name: string
  rows: readonly Row[]
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  state?: ExcelJS.WorksheetState
}>

/** A workbook of several sheets, with merged cells, hidden rows and hidden sheets. */
export async function bookOf(...sheets: readonly SheetSpec[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, rows, merges = [], hiddenRows = [], state } of sheets) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merges) sheet.mergeCells(range)
    for (const number of hiddenRows) sheet.getRow(number).hidden = true
    if (state) sheet.state = state
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The headings of a small ledger, and rows that fit under them. */
export const HEAD = [
  '商会名称',
  '问题来源',
  '问题类型',
  '具体问题',
  '收集时间',
  '整改时限',
  '是否销号',
]
export const ROW = ['金山镇商会', '走访', '阵地', '无固定活动阵地', '2025.3.1', '2025.6.1', '否']

/** The same as lines of text. */
export function csvOf(rows: readonly Row[], separator = ',', newline = '\r\n'): string {
  const cell = (value: ExcelJS.CellValue) => {
    const text = String(value ?? '')
    return /["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(cell).join(separator)).join(newline)
}
