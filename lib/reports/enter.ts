import { reachScope } from '#lib/access/reach-scope.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Action } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { saveReport } from './load.ts'

type Entry = Readonly<{ year: number; chamber: string; version?: number | undefined }>
type Said = Readonly<{ presidentName: string; summary?: string; filedAt?: Date; heldOn?: Date }>

/**
 * Puts something on the report of a chamber in a year, which begins with whatever comes first: the
 * day it is scheduled for, or the text handed in. The caller holds the lock on the year.
 * @returns its id
 * @throws DomainError unknown_unit (also when out of reach) or unit_disabled at `chamber`;
 *   stale_version when it is there and not as the actor saw it.
 */
export async function enterReport(
  ctx: Ctx,
  action: Action,
  { year, chamber, version }: Entry,
  said: Said,
): Promise<string> {
  const { tx, actor, now } = ctx
  const unit = await tx.unit.findFirst({
    where: { AND: [{ code: chamber, level: 'chamber' }, reachScope(actor, action)] },
    select: { disabledAt: true },
  })
  if (!unit) throw new DomainError('unknown_unit', { path: 'chamber' })
  if (unit.disabledAt) throw new DomainError('unit_disabled', { path: 'chamber' })
  const before = await tx.presidentReport.findFirst({
    where: { year, chamberCode: chamber },
    select: { id: true },
  })
  if ((before === null) !== (version === undefined)) throw new DomainError('stale_version')
  if (before) {
    await saveReport(ctx, { id: before.id, version: version ?? 0 }, said)
    return before.id
  }
  const { districtId, personId } = actor
  const made = { districtId, year, chamberCode: chamber, createdById: personId, createdAt: now }
  const { id } = await tx.presidentReport.create({
    data: { ...made, ...said },
    select: { id: true },
  })
  return id
}
