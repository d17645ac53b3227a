import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { PAGE_SIZE } from '#lib/domain/page-input.ts'
import type { Sort } from '#lib/issues/schema.ts'

/** The part of the ledger's state that a link names; what is left out is the default. */
export type LedgerState = Partial<LedgerInput>

const DEFAULTS: Partial<Record<keyof LedgerInput, unknown>> = {
  sort: '-reportedAt' satisfies Sort,
  limit: PAGE_SIZE,
}
/** The page always counts, so the address need not say so. */
const SILENT: readonly string[] = ['count']

/** The address of the ledger in a state: only what differs from the bare ledger, in a fixed order. */
export function ledgerHref(state: LedgerState): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(state)) {
    if (value === undefined || SILENT.includes(name)) continue
    if (value === DEFAULTS[name as keyof LedgerInput]) continue
    // Columns have an order, so they are one value.
    const values = name === 'columns' ? [String(value)] : [value].flat()
    for (const one of values) query.append(name, String(one))
  }
  query.sort()
  const text = readable(query.toString())
  return text === '' ? '/issues' : `/issues?${text}`
}

/** Brackets and commas may stand in a query as they are, and a nested filter is full of them. */
function readable(query: string): string {
  return query.replaceAll('%28', '(').replaceAll('%29', ')').replaceAll('%2C', ',')
}

/** The state without one value of one filter; a changed list starts at its first page. */
export function without(state: LedgerState, name: keyof LedgerState, value?: string): LedgerState {
  const { [name]: held, cursor: _cursor, ...rest } = state
  const left = Array.isArray(held) && value !== undefined ? held.filter((one) => one !== value) : []
  return left.length > 0 ? { ...rest, [name]: left } : rest
}

/** The state sorted by a column: ascending first, the other way when it already is. */
export function sortedBy(
  state: LedgerState,
  column: 'number' | 'dueOn' | 'reportedAt',
): LedgerState {
  const { cursor: _cursor, ...rest } = state
  return { ...rest, sort: state.sort === column ? `-${column}` : column }
}
