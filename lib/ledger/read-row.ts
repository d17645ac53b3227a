import { LEDGER_COLUMNS, LEDGER_KEYS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import type { CellContext, CellReading } from './cell-reading.ts'
import { readCell, remark } from './read-cells.ts'
import type { HeadingBlock } from './read-headings.ts'
import type { FilledRow } from './read-merges.ts'
import { baseOf, rawText } from './read-text.ts'
import type { CellRemark, LedgerCell, LedgerCells, LedgerRow } from './read-types.ts'

/** Columns that may not be empty where the file has them. */
const REQUIRED = ['chamber', 'source', 'category', 'description', 'reportedOn'] as const

/** Columns a row cannot be taken over with a fault in; any other cell can be left out alone. */
const VITAL: readonly LedgerColumn[] = [...REQUIRED, 'dueOn', 'closed']

/** Whether a row as a whole can be taken over. */
export function isSound({ faults }: Pick<LedgerRow, 'faults'>): boolean {
  return !faults.some(({ column }) => VITAL.includes(column))
}

type RowContext = Omit<CellContext, 'row' | 'township' | 'since' | 'isOwn'>

/** Reads one row of data under its headings. */
export function readRow(row: FilledRow, block: HeadingBlock, context: RowContext): LedgerRow {
  const base = baseIn(row, block)
  const at = { ...context, row: row.number, isOwn: base !== null, township: null }
  const cells: Partial<Record<LedgerColumn, LedgerCell<unknown>>> = {}
  const faults: CellRemark[] = []
  const notes: CellRemark[] = []
  const read = (column: LedgerColumn, township: string | null): CellReading<unknown> | null => {
    const place = block.places.get(column)
    if (place === undefined) return null
    const cell = cellAt(row, place, block.wider.get(column))
    const { dispatchedOn, reportedOn } = cells as LedgerCells
    const since = dispatchedOn?.value ?? reportedOn?.value ?? null
    const reading = readCell(column, cell, { ...at, township, since })
    cells[column] = { raw: rawText(cell), value: reading.value }
    if (reading.fault) faults.push(remark(column, reading.fault))
    if (reading.note) notes.push(remark(column, reading.note))
    return reading
  }
  const township = (read('township', null)?.value as string | null | undefined) ?? null
  for (const column of LEDGER_KEYS) if (column !== 'township') read(column, township)
  faults.push(
    ...missing(row.number, cells as LedgerCells, faults),
    ...backwards(row.number, cells as LedgerCells),
  )
  const order = (one: CellRemark) => LEDGER_KEYS.indexOf(one.column)
  faults.sort((a, b) => order(a) - order(b))
  return {
    row: row.number,
    isHidden: row.isHidden,
    cells: cells as LedgerCells,
    faults,
    notes: [...notes, ...elsewhere(row.number, cells as LedgerCells, township, context)],
    base,
  }
}

/** Under a heading merged over several columns whatever stands there, each once. */
function cellAt({ cells }: FilledRow, place: number, wider: readonly number[] = []): Cell {
  const own = cells[place] ?? null
  const more = wider.map((at) => cells[at] ?? null).filter((cell) => rawText(cell) !== '')
  if (more.length === 0) return own
  const texts = new Set([own, ...more].map(rawText).filter(Boolean))
  return texts.size > 1 ? [...texts].join(' ') : rawText(own) === '' ? (more[0] ?? null) : own
}

function missing(row: number, cells: LedgerCells, faults: readonly CellRemark[]): CellRemark[] {
  return REQUIRED.filter((column) => cells[column]?.value === null)
    .filter((column) => !faults.some((fault) => fault.column === column))
    .map((column) => ({
      column,
      rule: 'cell_missing',
      params: { row, column: LEDGER_COLUMNS[column] },
    }))
}

/** Work cannot be due before the problem was known; ISO days compare as text. */
function backwards(row: number, { dueOn, reportedOn }: LedgerCells): CellRemark[] {
  const [due, from] = [dueOn?.value, reportedOn?.value]
  if (!due || !from || !/^\d/.test(due) || due >= from) return []
  const params = {
    row,
    column: LEDGER_COLUMNS.dueOn,
    text: due,
    other: LEDGER_COLUMNS.reportedOn,
    day: from,
  }
  return [{ column: 'dueOn', rule: 'cell_before', params }]
}

/** The township of a chamber is known; one that says otherwise is worth a look. */
function elsewhere(
  row: number,
  { chamber, township: cell }: LedgerCells,
  township: string | null,
  { parentOf }: RowContext,
): CellRemark[] {
  if (!chamber?.value || !township || !cell) return []
  const parent = parentOf(chamber.value)
  if (parent === township || chamber.value === township) return []
  const params = { row, column: LEDGER_COLUMNS.township, text: cell.raw }
  return [{ column: 'township', rule: 'cell_other_township', params }]
}

function baseIn(row: FilledRow, { hidden }: HeadingBlock): LedgerRow['base'] {
  return hidden && baseOf(rawText(row.cells[hidden.issueId]), rawText(row.cells[hidden.version]))
}
