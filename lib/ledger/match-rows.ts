import { compact } from './read-text.ts'
import type { ExportOrigin, LedgerRow } from './read-types.ts'

/** As much of an issue as it takes to find it. */
export type KnownLine = Readonly<{
  id: string
  version: number
  facts: Readonly<{ number: string }>
}>

/** The issues a sheet may speak of. */
export type Known = Readonly<{
  byId: ReadonlyMap<string, KnownLine>
  byNumber: ReadonlyMap<string, KnownLine>
}>

/** What a row stands for: an issue and the version it was exported at, a new one, or nobody knows. */
export type Match =
  | Readonly<{ line: KnownLine; version: number | null }>
  | Readonly<{ isNew: true }>
  | Readonly<{ rule: 'number_unknown' | 'id_unknown' | 'row_twice' }>

type Claim = Readonly<{ line: KnownLine; version: number | null; isSure: boolean }>

/** The issue number of a row as numbers are compared. */
export function numberOf(row: LedgerRow): string {
  return compact(row.cells.number?.value ?? '').toUpperCase()
}

/** An own numbering of whoever kept an old ledger, as 2023-01 or 12, is no number of ours. */
const OURS = /^[A-Z]{1,8}[-_]?\d{4}[-_]?\d{3,7}$/

/** Whether a row without an issue brings a number of its own that is none of ours. */
export function hasForeignNumber(row: LedgerRow, origin: ExportOrigin | null): boolean {
  const number = numberOf(row)
  return origin === null && number !== '' && !OURS.test(number)
}

/**
 * Finds what each row stands for. The hidden id says so, unless the number that people see names another
 * issue that no other row is: then the visible columns were sorted and the hidden ones were not. Of rows
 * that claim the same issue the one with its number has it; a copy whose number was taken out is a new
 * one. A row that was emptied stands for nothing, and its issue is missing.
 */
export function matchRows(
  rows: readonly LedgerRow[],
  known: Known,
  origin: ExportOrigin | null,
): ReadonlyMap<LedgerRow, Match> {
  const claims = new Map<LedgerRow, Claim>()
  const owners = new Map<string, LedgerRow>()
  const full = rows.filter((row) => row.base === null || !isEmptied(row))
  const settled = new Set(full.flatMap((row) => settledBy(row, known)))
  for (const row of full) {
    const claim = claimOf(row, known, { origin, settled })
    if (!claim) continue
    claims.set(row, claim)
    const owner = owners.get(claim.line.id)
    const isBetter = owner && claim.isSure && !claims.get(owner)?.isSure
    if (!owner || isBetter) owners.set(claim.line.id, row)
  }
  return new Map(
    full.map((row): [LedgerRow, Match] => {
      const claim = claims.get(row)
      if (!claim) return [row, strayOf(row, origin)]
      if (owners.get(claim.line.id) === row) return [row, claim]
      return [row, row.base && numberOf(row) === '' ? { isNew: true } : { rule: 'row_twice' }]
    }),
  )
}

/** The issue a row is beyond doubt: nothing in it names another. */
function settledBy(row: LedgerRow, { byId, byNumber }: Known): string[] {
  const numbered = byNumber.get(numberOf(row))
  const line = row.base ? byId.get(row.base.issueId) : numbered
  return line && line.id === numbered?.id ? [line.id] : []
}

type About = Readonly<{ origin: ExportOrigin | null; settled: ReadonlySet<string> }>

function claimOf(row: LedgerRow, { byId, byNumber }: Known, { origin, settled }: About) {
  const number = numberOf(row)
  const numbered = byNumber.get(number)
  const line = row.base ? byId.get(row.base.issueId) : undefined
  const exported = (id: string) => origin?.issues.get(id) ?? null
  if (line && (!numbered || numbered.id === line.id || settled.has(numbered.id))) {
    const isSure = !row.cells.number || number === line.facts.number
    return { line, version: row.base?.version ?? null, isSure }
  }
  return numbered ? { line: numbered, version: exported(numbered.id), isSure: true } : undefined
}

function strayOf(row: LedgerRow, origin: ExportOrigin | null): Match {
  if (row.base) return { rule: 'id_unknown' }
  if (numberOf(row) === '' || hasForeignNumber(row, origin)) return { isNew: true }
  return { rule: 'number_unknown' }
}

function isEmptied({ cells }: LedgerRow): boolean {
  return Object.entries(cells).every(([column, { raw }]) => column === 'index' || raw === '')
}
