import { loadWorkCalendar } from '#lib/calendar/load.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import {
  type PolicySet,
  type PolicyVersion,
  policySetAt,
  type Terms,
} from '#lib/domain/time-policy.ts'
import { loadPolicyVersions } from './load.ts'

/**
 * What time means in a district, judged at an instant: the working calendar and every policy that
 * ever was in force, since a clock keeps the one it started under. Three small queries; may be used
 * inside the transaction of a command.
 * @throws ZodError when a stored version cannot be read, which is a defect.
 */
export async function loadTerms(db: DistrictDb | Tx, now: Date): Promise<Terms> {
  const versions = await loadPolicyVersions(db)
  const calendar = await loadWorkCalendar(db)
  return termsOf(versions, calendar, now)
}

/** Terms of loaded versions; the sets of an instant are worked out once. */
export function termsOf(
  versions: readonly PolicyVersion[],
  calendar: Terms['calendar'],
  now: Date,
): Terms {
  const starts = versions.map(({ validFrom }) => validFrom).sort()
  const sets = new Map<string, PolicySet>()
  const policies = (at: string) => {
    // Between two switches nothing changes: the last start stands for every instant after it.
    const start = starts.findLast((one) => one <= at) ?? ''
    const set = sets.get(start) ?? policySetAt(versions, start)
    sets.set(start, set)
    return set
  }
  return { today: dateOf(now), calendar, policies }
}
