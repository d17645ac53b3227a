import { inForce } from '#lib/access/reach-scope.ts'
import { reportScope } from '#lib/access/scope.ts'
import { type ReportInput, reportInput } from '#lib/domain/action-inputs.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { reportSubject } from '#lib/domain/issue-view.ts'
import { type Appointment, can } from '#lib/domain/policy.ts'
import { isBelow, type UnitRef } from '#lib/domain/unit-path.ts'
import { resolveEvidence } from '#lib/events/evidence-links.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import type { Moved } from '../schema.ts'

/**
 * Reports a problem of a chamber; it is numbered at once and waits for acceptance.
 * @throws DomainError unknown_unit (also when out of reach) or unit_disabled at `chamber`,
 *   unknown_evidence at `evidence`.
 */
export const reportIssue = defineCommand({
  name: 'report-issue',
  input: reportInput,
  async run(ctx, input): Promise<Moved> {
    const { tx, actor, now } = ctx
    const { districtId, personId } = actor
    const { appointment, chamber } = await standing(ctx, input)
    const evidence = await resolveEvidence(tx, actor, input.evidence)
    const { office, unit } = appointment
    const by = { districtId, personId, unit: unit.code, office, cause: { kind: 'person' } } as const
    const { number, version } = await openIssue(tx, by, { ...input, chamber, evidence }, now)
    return { number, version }
  },
})

/** The appointment by which the actor may report about this chamber. */
async function standing(
  { tx, actor, now }: Ctx,
  input: ReportInput,
): Promise<{ appointment: Appointment; chamber: UnitRef }> {
  const today = dateOf(now)
  const chamber = await tx.unit.findFirst({
    where: { AND: [{ code: input.chamber, level: 'chamber' }, reportScope(actor, today)] },
    include: {
      members: {
        where: inForce(today),
        select: { member: { select: { path: true } } },
      },
    },
  })
  if (!chamber) throw new DomainError('unknown_unit', { path: 'chamber' })
  if (chamber.disabledAt) throw new DomainError('unit_disabled', { path: 'chamber' })
  const below = actor.appointments
    .map((appointment) => appointment.unit.path)
    .filter((path) => isBelow(path, chamber.path))
  const members = chamber.members.map(({ member }) => member.path)
  const subject = reportSubject(actor.districtId, chamber.path, [...below, ...members])
  const appointment = can(actor, 'report', subject)
  if (!appointment) throw new DomainError('outside_reach')
  return { appointment, chamber: { code: chamber.code, path: chamber.path, level: 'chamber' } }
}
