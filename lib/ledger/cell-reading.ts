import type { ErrorParams } from '#lib/domain/errors.ts'
import { LEDGER_COLUMNS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { cut } from '#lib/domain/text.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import type { UnitReader } from './read-units.ts'

/** What a cell is read with besides itself. */
export type CellContext = Readonly<{
  row: number
  today: string
  is1904: boolean
  readUnit: UnitReader
  /** The unit above a unit, by codes. */
  parentOf: (code: string) => string | null
  /** Code of the township of the row, which tells chambers of one name apart. */
  township: string | null
  /** The day the work was given on, or the problem came in; null when the row says neither. */
  since: string | null
  /** Whether the row is of our own export, where every name is written as it is. */
  isOwn: boolean
}>

export type Remark = Readonly<{ rule: string; params: ErrorParams }>
/** `fault`: the value cannot be taken over; `note`: it was read otherwise than it was written. */
export type CellReading<V> = Readonly<{ value: V | null; fault?: Remark; note?: Remark }>
export type Reader<V> = (
  text: string,
  cell: Cell,
  context: CellContext,
  column: LedgerColumn,
) => CellReading<V>

/** As much of a cell as a sentence has room for. */
export const said = (text: string) => (text.length > 40 ? `${cut(text, 40)}…` : text)

/** That a cell cannot be taken over, and by which rule. */
export function fault(
  rule: string,
  column: LedgerColumn,
  { row, text, ...more }: ErrorParams & { row: number; text: string },
): { value: null; fault: Remark } {
  const params = { row, column: LEDGER_COLUMNS[column], text: said(text), ...more }
  return { value: null, fault: { rule, params } }
}
