import { inForce, reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { isGuest } from '#lib/domain/offices.ts'
import { type Appointment, can } from '#lib/domain/policy.ts'
import { ancestorCodes, isWithin } from '#lib/domain/unit-path.ts'
import type { Ctx } from '#lib/kernel/command.ts'

type Going = Readonly<{
  chamber: string
  memberCode?: string | undefined
  leaderId?: string | undefined
}>

/** For whom a visit is made: the unit, and the leader whose contact it is. */
export type Standing = Readonly<{ byUnitCode: string; leaderId: string | null }>

/**
 * By what the actor may write down a visit to this chamber on that day.
 * @throws DomainError unknown_unit (also when out of reach) at `chamber` or `memberCode`,
 *   unit_disabled at `chamber`, leader_not_linked or outside_reach at `leaderId`.
 */
export async function standingFor(ctx: Ctx, going: Going, day: string): Promise<Standing> {
  const { tx, actor } = ctx
  const chamber = await tx.unit.findFirst({
    where: { AND: [{ code: going.chamber, level: 'chamber' }, reachScope(actor, 'log_visit')] },
    select: { code: true, path: true, disabledAt: true },
  })
  if (!chamber) throw new DomainError('unknown_unit', { path: 'chamber' })
  if (chamber.disabledAt) throw new DomainError('unit_disabled', { path: 'chamber' })
  const appointment = requireGrant(actor, 'log_visit', unitSubject(actor.districtId, chamber.path))
  if (going.memberCode !== undefined) await checkMember(ctx, chamber, going.memberCode, day)
  const leaderId = await leaderOf(ctx, appointment, { ...going, path: chamber.path }, day)
  // A linked leader or instructor goes for the district, not for the chamber that is visited.
  const root = ancestorCodes(chamber.path)[0] ?? chamber.code
  const byUnitCode = isGuest(appointment.office) ? root : appointment.unit.code
  return { byUnitCode, leaderId }
}

async function checkMember(
  { tx }: Ctx,
  chamber: { code: string; path: string },
  code: string,
  day: string,
): Promise<void> {
  const member = await tx.unit.findFirst({
    where: { code, level: 'member' },
    select: {
      path: true,
      memberships: { where: { chamberCode: chamber.code, ...inForce(day) }, take: 1 },
    },
  })
  const belongs = member && (isWithin(member.path, chamber.path) || member.memberships.length > 0)
  if (!belongs) throw new DomainError('unknown_unit', { path: 'memberCode' })
}

/** A leader's own visit is always the leader's contact; the federation may log it on behalf. */
async function leaderOf(
  { tx, actor }: Ctx,
  { office }: Appointment,
  { chamber, leaderId, path }: Going & { path: string },
  day: string,
): Promise<string | null> {
  const own = office === 'district_leader' ? actor.personId : undefined
  const leader = leaderId ?? own
  if (leader === undefined) return null
  const at = { path: 'leaderId' }
  const isOnBehalf = can(actor, 'log_contact', unitSubject(actor.districtId, path)) !== null
  if (leader !== actor.personId && !isOnBehalf) throw new DomainError('outside_reach', at)
  const linked = await tx.appointment.findFirst({
    where: { personId: leader, office: 'district_leader', unitCode: chamber, ...inForce(day) },
    select: { id: true },
  })
  if (!linked) throw new DomainError('leader_not_linked', at)
  return leader
}
