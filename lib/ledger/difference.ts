import {
  CLEARABLE,
  CORRECTABLE,
  CORRECTION_VALUES,
  type Correctable,
} from '#lib/domain/correction.ts'
import { LEDGER_KEYS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import type { LedgerWords, LedgerRow as Values } from '#lib/domain/ledger-row.ts'
import type { CellDraft } from './draft.ts'
import type { Why } from './dto.ts'
import type { LedgerRow } from './read-types.ts'
import { fitting, plainText, saidIn, type UnitNames } from './said.ts'

/** An issue as the ledger shows it: when the sheet was exported, and now. */
export type Standing = Readonly<{ base: Values; current: Values }>
type Context = Readonly<{ words: LedgerWords; unitName: UnitNames }>

/** Columns that a sheet may set right; every other one follows from the record. */
export function correctableColumn(column: LedgerColumn): Correctable | null {
  return (CORRECTABLE as readonly string[]).includes(column) ? (column as Correctable) : null
}

/**
 * How a row that came back differs from its issue, cell by cell. What the sheet left as it was
 * exported says nothing, whatever has happened since; what both changed in the same way says nothing
 * either.
 */
export function rowDifference(row: LedgerRow, standing: Standing, context: Context): CellDraft[] {
  return LEDGER_KEYS.flatMap((column) => {
    if (column === 'index' || !row.cells[column]) return []
    const cell = cellDifference(row, column, standing, context)
    return cell ? [cell] : []
  })
}

function cellDifference(
  row: LedgerRow,
  column: LedgerColumn,
  standing: Standing,
  { words, unitName }: Context,
): CellDraft | null {
  const raw = plainText(row.cells[column]?.raw ?? '')
  const given = saidIn(row, column, words, unitName)
  const base = plainText(standing.base[column])
  const current = plainText(standing.current[column])
  if ([base, current].some((same) => raw === same || given === same)) return null
  const cell = { column, base, current, given: given === '' ? raw : given, value: null }
  const fault = row.faults.find((one) => one.column === column)
  if (fault) return { ...cell, kind: 'invalid', why: { rule: fault.rule, params: fault.params } }
  const field = correctableColumn(column)
  if (!field) return { ...cell, kind: 'locked', why: { rule: `locked_${column}`, params: {} } }
  const read = valueIn(row, field)
  if ('why' in read) return { ...cell, kind: 'invalid', why: read.why }
  const kind = current === base ? 'changed' : 'conflicting'
  const note = row.notes.find((one) => one.column === column)
  const why = note ? { rule: note.rule, params: note.params } : null
  return { ...cell, given, kind, value: read.value, why }
}

/** A cell as the issue would hold it; null when it would be taken away. */
function valueIn(row: LedgerRow, field: Correctable): { value: string | null } | { why: Why } {
  const value = row.cells[field as LedgerColumn]?.value ?? null
  if (value === null) {
    return CLEARABLE.includes(field) ? { value } : { why: { rule: 'required', params: {} } }
  }
  const parsed = CORRECTION_VALUES[field].safeParse(
    typeof value === 'string' ? fitting(field, value) : value,
  )
  if (parsed.success) return { value: parsed.data }
  const { code } = parsed.error.issues[0] ?? {}
  return { why: { rule: code === 'too_big' ? 'text_too_long' : 'text_unreadable', params: {} } }
}
