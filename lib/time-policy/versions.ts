import type { DistrictDb } from '#lib/db/district.ts'
import {
  DEFAULT_POLICY,
  type Tightening,
  type TimePolicy,
  tighteningSchema,
  timePolicySchema,
} from '#lib/domain/time-policy.ts'
import { changedFields } from './changes.ts'
import type { PolicyVersionLine } from './dto.ts'

/** The versions of a unit, newest first, each with its content. */
export async function listVersions(
  db: DistrictDb,
  unitCode: string,
  now: Date,
): Promise<(PolicyVersionLine & { content: TimePolicy | Tightening })[]> {
  const rows = await db.timePolicy.findMany({
    where: { unitCode },
    orderBy: { version: 'asc' },
    include: {
      createdBy: { select: { name: true } },
      unit: { select: { parentCode: true } },
    },
  })
  const current = rows.findLast(({ validFrom }) => validFrom <= now)?.version ?? 0
  const isDistrict = rows[0]?.unit.parentCode === null
  const first: object = isDistrict ? DEFAULT_POLICY : {}
  const contents = rows.map(({ content }) =>
    isDistrict ? timePolicySchema.parse(content) : tighteningSchema.parse(content),
  )
  const lines = rows.map(({ version, validFrom, createdAt, createdBy, note }, index) => {
    const content = contents[index] as TimePolicy | Tightening
    return {
      version,
      ref: `${unitCode}@${version}`,
      validFrom: validFrom.toISOString(),
      createdAt: createdAt.toISOString(),
      by: createdBy.name,
      note,
      fields: changedFields(contents[index - 1] ?? first, content),
      state: stateOf(version, current, validFrom > now),
      content,
    }
  })
  return lines.toReversed()
}

/** A version that had not begun when a newer one took its place never comes into force. */
function stateOf(version: number, current: number, isAhead: boolean): PolicyVersionLine['state'] {
  if (version === current) return 'current'
  return isAhead && version > current ? 'future' : 'past'
}
