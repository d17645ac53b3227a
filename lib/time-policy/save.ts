import { isUniqueViolation } from '#lib/db/errors.ts'
import { dateOf, startOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Tightening, TimePolicy } from '#lib/domain/time-policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { PolicySaved } from './dto.ts'

type Saving = Readonly<{
  unitCode: string
  /** The newest version the actor saw. */
  version: number
  content: TimePolicy | Tightening
  from: string | undefined
  note: string | undefined
}>

/**
 * Writes the next version of a unit's limits. It begins at once, or with the date `from`; a version
 * that has not begun yet is superseded by it all the same.
 * @throws DomainError from_in_past at `from`; stale_version when there is a newer one.
 */
export async function saveVersion(ctx: Ctx, saving: Saving): Promise<PolicySaved> {
  const { tx, actor, now } = ctx
  const { districtId, personId } = actor
  const { unitCode, version, content, from, note } = saving
  const today = dateOf(now)
  if (from !== undefined && from < today) throw new DomainError('from_in_past', { path: 'from' })
  const newest = await tx.timePolicy.findFirst({
    where: { unitCode },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  if ((newest?.version ?? 0) !== version) throw new DomainError('stale_version')
  const isLater = from !== undefined && from > today
  const data = {
    districtId,
    unitCode,
    version: version + 1,
    content,
    // A rule is never in force before anybody had set it.
    validFrom: isLater ? startOf(from) : now,
    note: note ?? null,
    createdById: personId,
    createdAt: now,
  }
  try {
    await tx.timePolicy.create({ data })
  } catch (error) {
    if (isUniqueViolation(error, 'time_policy')) throw new DomainError('stale_version')
    throw error
  }
  return { unit: unitCode, version: data.version, from: isLater ? from : null }
}
