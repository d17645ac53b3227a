import type { LedgerFacts } from '#lib/domain/ledger-row.ts'
import { cut } from '#lib/domain/text.ts'
import type { RowDraft } from './draft.ts'
import { numberOf } from './match-rows.ts'
import type { LedgerRow } from './read-types.ts'

/** What is said of an issue that differs, before its cells; without a row it is missing in the file. */
export function draftOf(
  facts: LedgerFacts,
  version: number | null,
  row: LedgerRow | null,
): RowDraft {
  return {
    row: row?.row ?? null,
    kind: row === null ? 'removed' : 'changed',
    number: facts.number,
    base: version,
    title: cut(facts.description, 80),
    chamber: facts.chamber,
    fault: null,
    duplicateOf: null,
    opening: null,
    cells: [],
  }
}

/** A row that names an issue nobody finds, or one that stands above already. */
export function unknownRow(row: LedgerRow, rule: string): RowDraft {
  const words = (column: 'description' | 'chamber') => row.cells[column]?.raw ?? ''
  return {
    row: row.row,
    kind: 'changed',
    number: null,
    base: null,
    title: cut(words('description'), 80),
    chamber: cut(words('chamber'), 80),
    fault: { rule, params: { number: numberOf(row) } },
    duplicateOf: null,
    opening: null,
    cells: [],
  }
}
