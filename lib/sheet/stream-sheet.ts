import type { Writable } from 'node:stream'
import type { stream } from 'exceljs'
import type { Cell } from './cell.ts'
import type { SheetColumn } from './write-sheet.ts'

/** A column of a long sheet; hidden ones are for the program that reads it back. */
export type LongColumn = SheetColumn & Readonly<{ hidden?: boolean }>

/** A sheet that is written as its rows come. */
export type LongSheet = Readonly<{
  name: string
  columns: readonly LongColumn[]
  rows: AsyncIterable<readonly (readonly Cell[])[]>
}>
/** A small sheet behind it. */
export type ShortSheet = Readonly<{
  name: string
  state: 'visible' | 'veryHidden'
  widths: readonly number[]
  rows: Iterable<readonly Cell[]>
}>

const LISTS = 'lists'
/** Drop-downs reach so many rows below the last one, for lines that people add. */
const SPARE_ROWS = 1000

/**
 * Writes a long sheet and small ones behind it as `.xlsx` into a stream, row by row: frozen headings
 * with a filter, wrapped text, drop-downs. Text is written and formatted as text, never as a formula.
 * @param after the small sheets, asked for when the last row is written
 */
export async function streamSheet(
  target: Writable,
  long: LongSheet,
  after: () => readonly ShortSheet[],
): Promise<void> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: target as never,
    useStyles: true,
    useSharedStrings: false,
  })
  await writeLong(workbook, target, long)
  for (const short of after()) writeShort(workbook, short)
  const lists = long.columns.flatMap(({ choices }) => (choices ? [choices] : []))
  if (lists.length > 0) writeLists(workbook, lists)
  await workbook.commit()
}

type Book = stream.xlsx.WorkbookWriter
type Sheet = ReturnType<Book['addWorksheet']>

async function writeLong(book: Book, target: Writable, { name, columns, rows }: LongSheet) {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
  sheet.columns = columns.map(({ width = 14, hidden = false }) => ({ width, hidden }))
  const head = sheet.addRow(columns.map(({ heading }) => heading))
  head.font = { bold: true }
  head.alignment = { vertical: 'middle', wrapText: true }
  head.commit()
  let last = 1
  for await (const page of rows) {
    for (const cells of page) writeRow(sheet, cells)
    last += page.length
    await drained(target)
  }
  // Hidden columns too: sorted by its buttons, a sheet moves the columns of the filter and no others.
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } }
  addChoices(sheet, columns, last + SPARE_ROWS)
  sheet.commit()
}

function writeRow(sheet: Sheet, cells: readonly Cell[]): void {
  const row = sheet.addRow([...cells])
  row.alignment = { vertical: 'top', wrapText: true }
  cells.forEach((cell, index) => {
    if (typeof cell === 'string') row.getCell(index + 1).numFmt = '@'
    if (cell instanceof Date) row.getCell(index + 1).numFmt = 'yyyy-mm-dd'
  })
  row.commit()
}

/** Waits until what was written has gone on its way; otherwise a slow disk would fill the memory. */
async function drained(target: Writable): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (target.writableNeedDrain) await new Promise<void>((done) => target.once('drain', done))
}

type Checked = { dataValidations: { add(range: string, rule: object): void } }

/** The words stand on a hidden sheet: written into the cell itself they would end at 255 characters. */
function addChoices(sheet: Sheet, columns: readonly LongColumn[], last: number): void {
  const { dataValidations } = sheet as unknown as Checked
  let list = 0
  columns.forEach(({ choices }, index) => {
    if (!choices) return
    list += 1
    const column = sheet.getColumn(index + 1).letter
    const from = sheet.getColumn(list).letter
    dataValidations.add(`${column}2:${column}${last}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: [`${LISTS}!$${from}$1:$${from}$${choices.length}`],
    })
  })
}

function writeShort(book: Book, { name, state, widths, rows }: ShortSheet): void {
  const sheet = book.addWorksheet(name, { state })
  sheet.columns = widths.map((width) => ({ width }))
  for (const cells of rows) writeRow(sheet, cells)
  sheet.commit()
}

function writeLists(book: Book, lists: readonly (readonly string[])[]): void {
  const length = Math.max(...lists.map(({ length }) => length))
  const rows = Array.from({ length }, (_, at) => lists.map((list) => list[at] ?? null))
  writeShort(book, { name: LISTS, state: 'veryHidden', widths: [], rows })
}
