import { loadWorkCalendar } from '#lib/calendar/load.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import {
  type PolicySet,
  type PolicyVersion,
  policySetAt,
  type Terms,
  tighteningSchema,
  timePolicySchema,
} from '#lib/domain/time-policy.ts'

/**
 * What time means in a district, judged at an instant: the working calendar and every policy that
 * ever was in force, since a clock keeps the one it started under. Three small queries; may be used
 * inside the transaction of a command.
 * @throws ZodError when a stored version cannot be read, which is a defect.
 */
export async function loadTerms(db: DistrictDb | Tx, now: Date): Promise<Terms> {
  const versions = await loadVersions(db)
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

async function loadVersions(db: DistrictDb | Tx): Promise<PolicyVersion[]> {
  const rows = await db.timePolicy.findMany({
    orderBy: [{ unitCode: 'asc' }, { version: 'asc' }],
    select: {
      unitCode: true,
      version: true,
      content: true,
      validFrom: true,
      unit: { select: { parentCode: true } },
    },
  })
  return rows.map(({ unitCode, version, content, validFrom, unit }): PolicyVersion => {
    const row = { unitCode, version, validFrom: validFrom.toISOString() }
    return unit.parentCode === null
      ? { ...row, isBase: true, content: timePolicySchema.parse(content) }
      : { ...row, isBase: false, content: tighteningSchema.parse(content) }
  })
}
