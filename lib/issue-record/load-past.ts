import { issueScope } from '#lib/access/scope.ts'
import type { DistrictDb } from '#lib/db/district.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { fold } from '#lib/domain/fold.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { toEvent } from '#lib/events/read.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { type LoadedIssue, withUnits } from './load.ts'

/**
 * An issue as its events made it up to the end of a past day in Shanghai, judged by that day. Who may
 * see it today sees its past.
 * @returns null for a day before it was reported
 * @throws DomainError not_found when it is missing or invisible.
 */
export async function loadPastIssue(
  db: DistrictDb,
  actor: Actor,
  number: string,
  asOf: string,
): Promise<LoadedIssue | null> {
  const end = startOf(addDays(asOf, 1))
  const row = await db.issue.findFirst({
    where: { AND: [{ number }, issueScope(actor)] },
    select: { id: true, events: { where: { at: { lt: end } }, orderBy: { seq: 'asc' } } },
  })
  if (!row) throw new DomainError('not_found')
  const last = row.events.at(-1)
  if (!last) return null
  const { districtId } = actor
  const state = fold(row.events.map(toEvent))
  const terms = await loadTerms(db, districtId, new Date(end.getTime() - 1))
  return withUnits(db, { districtId, id: row.id, hash: last.hash }, state, terms)
}
