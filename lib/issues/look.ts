import type { Outlook } from '#lib/access/from-issues.ts'
import { pastDay } from '#lib/access/past-issues.ts'
import { unitScope } from '#lib/access/scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type IssueFilters, unitsNamed } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
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
    requireUnits(actor, input),
  ])
  const { placement } = input
  return { filters: filtersOf(input), outlook: { asOf, placement }, today: asOf ?? dateOf(now) }
}

/** What decides which issues a list holds, without its order and place. */
function filtersOf(input: IssueListInput) {
  const { sort: _s, cursor: _c, limit: _l, count: _n, asOf: _a, placement: _p, ...filters } = input
  return filters satisfies IssueFilters
}

async function requireUnits(actor: Actor, filters: IssueFilters): Promise<void> {
  const wanted = unitsNamed(filters)
  if (wanted.length === 0) return
  const known = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [{ code: { in: wanted } }, unitScope(actor)] },
    select: { code: true },
  })
  if (known.length === wanted.length) return
  const codes = known.map(({ code }) => code)
  const isFlat = filters.unit?.some((code) => !codes.includes(code))
  throw new DomainError('unknown_unit', { path: isFlat ? 'unit' : 'where' })
}
