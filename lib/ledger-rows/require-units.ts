import { unitScope } from '#lib/access/scope.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type IssueFilters, unitsNamed } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'

/**
 * Refuses filters of the ledger that name a unit, in the filter row or in the nested filter, which is
 * missing or out of the actor's sight: what they find would be taken for what was asked for.
 * @param at what stands before the name of a field in what was asked, such as `filters.`
 * @throws DomainError unknown_unit at `unit` or `where`.
 */
export async function requireUnits(
  db: DistrictDb | Tx,
  actor: Actor,
  filters: IssueFilters,
  at = '',
): Promise<void> {
  const wanted = unitsNamed(filters)
  if (wanted.length === 0) return
  const known = await db.unit.findMany({
    where: { AND: [{ code: { in: wanted } }, unitScope(actor)] },
    select: { code: true },
  })
  if (known.length === wanted.length) return
  const codes = known.map(({ code }) => code)
  const isFlat = filters.unit?.some((code) => !codes.includes(code))
  throw new DomainError('unknown_unit', { path: `${at}${isFlat ? 'unit' : 'where'}` })
}
