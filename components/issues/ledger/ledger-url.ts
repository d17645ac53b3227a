import type { Stage } from '#lib/domain/codes.ts'
import { whereOf } from '#lib/domain/issue-filters.ts'
import { columnSort } from '#lib/domain/ledger-layout.ts'
import type { Layout, LedgerInput } from '#lib/domain/ledger-state.ts'
import { PAGE_SIZE } from '#lib/domain/page-input.ts'
import { parseWhere, printWhere } from '#lib/domain/where-text.ts'
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

/** The same issues in another layout, or as the table; at the first page, at the present month. */
export function laidOut(state: LedgerState, layout?: Layout): LedgerState {
  const { layout: _layout, month: _month, cursor: _cursor, ...rest } = state
  return layout ? { ...rest, layout } : rest
}

/** The table of all issues of a column of the board, in its order. */
export function atStage(state: LedgerState, stage: Stage): LedgerState {
  return { ...laidOut(state), stage: [stage], sort: columnSort(stage) }
}

/** The table of all issues due on a day of the calendar. */
export function dueOnDay(state: LedgerState, day: string): LedgerState {
  return { ...laidOut(state), dueFrom: day, dueTo: day }
}

/** The table of the issues without a due date; undefined where the nested filter has no room for it. */
export function withoutDue(state: LedgerState): LedgerState | undefined {
  const tree = whereOf(state)
  const undated = { hasDue: false }
  const parts = tree && 'and' in tree ? [...tree.and, undated] : tree ? [tree, undated] : []
  const where = printWhere(parts.length > 0 ? { and: parts } : undated)
  return 'where' in parseWhere(where) ? { ...laidOut(state), where } : undefined
}

/** From a past list, to the issue as of the same day. */
export function issueHref(number: string, { asOf }: LedgerState): string {
  return asOf ? `/issues/${number}?asOf=${asOf}` : `/issues/${number}`
}
