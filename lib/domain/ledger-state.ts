import { z } from 'zod'
import { issueFilters } from './issue-filters.ts'
import { columnsInput } from './ledger-view.ts'
import { pageInput } from './page-input.ts'
import { PLACEMENTS } from './placement.ts'
import { calendarDate, calendarMonth } from './text.ts'

/** Orders of the ledger; `-` for descending. Issues without a due date come last either way. */
export const SORTS = ['dueOn', '-dueOn', 'reportedAt', '-reportedAt', 'number', '-number'] as const
export type Sort = (typeof SORTS)[number]

/** What a list of issues is asked for: filters, order and place. */
export const issueListInput = issueFilters.extend({
  /** As it stood at the end of this past day in Shanghai. */
  asOf: calendarDate.optional(),
  /** By which tree `unit` is looked for: today's, or the one valid when the issue was reported. */
  placement: z.enum(PLACEMENTS).optional(),
  sort: z.enum(SORTS).default('-reportedAt'),
  ...pageInput,
  count: z.stringbool().default(false),
})
export type IssueListInput = z.output<typeof issueListInput>

/** Ways of looking at the ledger other than as a table: by stage, and by due date. */
export const LAYOUTS = ['board', 'calendar'] as const
export type Layout = (typeof LAYOUTS)[number]

/** How the page shows what was found; none of it decides what is found. */
const shown = {
  layout: z.enum(LAYOUTS).optional(),
  /** The month of the calendar; unless it is said that of the day the ledger is as of. */
  month: calendarMonth.optional(),
  columns: columnsInput,
  /** The saved view this state was opened from. */
  saved: z.uuid().optional(),
}

/** The whole state of the ledger as its address holds it. */
export const ledgerInput = issueListInput.extend(shown)
export type LedgerInput = z.output<typeof ledgerInput>

/** What a list of issues is asked for, without how the page shows it. */
export function listOf({ layout: _l, month: _m, columns: _c, saved: _s, ...list }: LedgerInput) {
  return list satisfies IssueListInput
}
