import type { Cell } from './cell.ts'

/** The media type of a spreadsheet. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A column: its heading, its width in characters, the words it may hold, if they are fixed. */
export type SheetColumn = Readonly<{
  heading: string
  width?: number
  choices?: readonly string[]
}>

/** A sheet to be written: a heading row, then the rows, each with a cell a column. */
export type SheetSpec = Readonly<{
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly Cell[])[]
}>

/** Drop-downs reach so many rows below the last one, for lines that people add. */
const SPARE_ROWS = 200
const LISTS = 'lists'

/** Writes one sheet as `.xlsx`; see `writeSheets`. */
export function writeSheet(spec: SheetSpec): Promise<Buffer> {
  return writeSheets([spec])
}

/**
 * Writes sheets as `.xlsx`: the heading row of each frozen, drop-downs where a column has choices (in
 * one of the sheets at most). Text is written as text and formatted as text, so that `=1+1` neither is
 * a formula nor becomes one when somebody edits the cell.
 */
export async function writeSheets(specs: readonly SheetSpec[]): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  for (const spec of specs) addSheet(workbook, spec)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: Workbook, { name, columns, rows }: SheetSpec): void {
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ width = 14 }) => ({ width }))
  const head = sheet.addRow(columns.map(({ heading }) => heading))
  head.font = { bold: true }
  head.alignment = { vertical: 'middle', wrapText: true }
  for (const row of rows) {
    const line = sheet.addRow([...row])
    line.alignment = { vertical: 'top', wrapText: true }
    row.forEach((cell, index) => {
      if (typeof cell === 'string') line.getCell(index + 1).numFmt = '@'
      if (cell instanceof Date) line.getCell(index + 1).numFmt = 'yyyy-mm-dd'
    })
  }
  addChoices(workbook, sheet, { columns, last: rows.length + 1 + SPARE_ROWS })
}

type Workbook = import('exceljs').Workbook
type Worksheet = import('exceljs').Worksheet

/** The words stand on a hidden sheet: written into the cell itself they would end at 255 characters. */
function addChoices(
  workbook: Workbook,
  sheet: Worksheet,
  { columns, last }: { columns: readonly SheetColumn[]; last: number },
): void {
  const chosen = columns.flatMap(({ choices }, index) => (choices ? [{ choices, index }] : []))
  if (chosen.length === 0) return
  const lists = workbook.addWorksheet(LISTS, { state: 'veryHidden' })
  chosen.forEach(({ choices, index }, place) => {
    lists.getColumn(place + 1).values = [...choices]
    const letter = lists.getColumn(place + 1).letter
    const formula = `${LISTS}!$${letter}$1:$${letter}$${choices.length}`
    for (let row = 2; row <= last; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
      }
    }
  })
}

/** A sheet's name has at most 31 characters and none of those that separate names. */
function sheetName(name: string): string {
  return [...name.replace(/[\\/?*[\]:']/g, ' ')].slice(0, 31).join('').trim() || 'sheet'
}
