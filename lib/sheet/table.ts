import type { FieldFault } from '#lib/domain/errors.ts'
import { type Cell, isFormulaError } from './cell.ts'

/** A row under its headings: `row` is its number in the sheet, `cells` what stands in each column. */
export type TableRow<K extends string> = Readonly<{ row: number; cells: Readonly<Record<K, Cell>> }>

/** Headings of the columns by key; `optional` ones may be missing in the file. */
export type Headings<K extends string> = Readonly<Record<K, string>>

type Table<K extends string> = Readonly<{ rows: TableRow<K>[]; faults: FieldFault[] }>

/** So many faults are named; a file with more is the wrong file. */
export const MOST_FAULTS = 50

/** A fault of a file as a whole, of a row, or of a cell of it. */
export function sheetFault(rule: string, params: FieldFault['params'] = {}): FieldFault {
  return { path: 'file', rule, params }
}

/**
 * Reads rows under the headings of row 1, whatever their order; empty rows are skipped. Unknown,
 * doubled and missing columns are faults, and so are cells whose formula came to nothing: with any
 * fault nothing should be taken over.
 */
export function readTable<K extends string>(
  sheet: Readonly<{ rows: readonly (readonly Cell[])[] }>,
  headings: Headings<K>,
  optional: readonly K[] = [],
): Table<K> {
  const [head = [], ...lines] = sheet.rows
  const keys = Object.keys(headings) as K[]
  const found = head.map((cell) => textOf(cell))
  const known = new Set<string>(Object.values(headings))
  const isTwice = (name: string, index: number) => name !== '' && found.indexOf(name) < index
  const surplus = found.filter((name) => name !== '' && !known.has(name))
  const beyond = lines.flatMap((line, at) =>
    line.some((cell, index) => textOf(cell) !== '' && (found[index] ?? '') === '') ? [at + 2] : [],
  )
  const missing = keys.filter((key) => !optional.includes(key) && !found.includes(headings[key]))
  const faults = [
    ...surplus.map((column) => sheetFault('column_unknown', { column: column.slice(0, 40) })),
    ...found.filter(isTwice).map((column) => sheetFault('column_twice', { column })),
    ...missing.map((key) => sheetFault('column_missing', { column: headings[key] })),
    ...beyond.map((row) => sheetFault('cell_without_column', { row })),
  ]
  const places = keys.map((key) => [key, found.indexOf(headings[key])] as const)
  const rows = lines.flatMap((line, at) =>
    line.every((cell) => textOf(cell) === '')
      ? []
      : [{ row: at + 2, cells: cellsOf<K>(line, places) }],
  )
  const errors = rows.flatMap((row) => errorsOf(row, headings))
  return { rows, faults: [...faults, ...errors].slice(0, MOST_FAULTS) }
}

/** The cells of a row that show an error in place of the result of a formula. */
function errorsOf<K extends string>({ row, cells }: TableRow<K>, headings: Headings<K>) {
  return (Object.keys(cells) as K[]).flatMap((key) => {
    const text = textOf(cells[key])
    const params = { row, column: headings[key], text }
    return isFormulaError(text) ? [sheetFault('cell_error', params)] : []
  })
}

function cellsOf<K extends string>(
  line: readonly Cell[],
  places: readonly (readonly [K, number])[],
): Record<K, Cell> {
  const cells = places.map(([key, index]) => [key, index < 0 ? null : (line[index] ?? null)])
  return Object.fromEntries(cells) as Record<K, Cell>
}

/** The words of a cell, trimmed; a date as `YYYY-MM-DD`. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}

/** The number of a cell, also when it was typed as text; null when it is none. */
export function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell
  const text = textOf(cell)
  // Spreadsheets made with a Chinese keyboard hold full-width digits now and then.
  const plain = text.normalize('NFKC')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
