import type { Outlook } from '#lib/access/from-issues.ts'
import { pastDay } from '#lib/access/past-issues.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { requireUnits } from '#lib/ledger-rows/require-units.ts'
import type { IssueListInput } from './schema.ts'

/** Which issues a ledger is about, and the day by which they are lit. */
export type Look = Readonly<{ filters: IssueFilters; outlook: Outlook; today: string }>

/**
 * What an address of the ledger asks for, however it is shown.
 * @throws DomainError unknown_unit for a unit that is missing or invisible, and what `pastDay` refuses
 *   at `asOf`.
 */
export async function lookAt(actor: Actor, input: IssueListInput, now: Date): Promise<Look> {
  const [asOf] = await Promise.all([
    pastDay(actor, input.asOf, dateOf(now)),
    requireUnits(districtDb(actor.districtId), actor, input),
  ])
  const { placement } = input
  return { filters: filtersOf(input), outlook: { asOf, placement }, today: asOf ?? dateOf(now) }
}

/** What decides which issues a list holds, without its order and place. */
function filtersOf(input: IssueListInput) {
  const { sort: _s, cursor: _c, limit: _l, count: _n, asOf: _a, placement: _p, ...filters } = input
  return filters satisfies IssueFilters
}
