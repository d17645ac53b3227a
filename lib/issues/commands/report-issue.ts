import { randomUUID } from 'node:crypto'
import { inForce } from '#lib/access/reach-scope.ts'
import { reportScope } from '#lib/access/scope.ts'
import { type ReportInput, reportInput } from '#lib/domain/action-inputs.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import { reportSubject } from '#lib/domain/issue-view.ts'
import { receptionLimit } from '#lib/domain/limits.ts'
import { type Appointment, can } from '#lib/domain/policy.ts'
import { ancestorCodes, childPath, isBelow } from '#lib/domain/unit-path.ts'
import { appendEvents, chainEvents } from '#lib/events/append.ts'
import { attachEvidence, resolveEvidence } from '#lib/events/evidence-links.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { nextIssueNumber } from '../number.ts'
import { issueColumns } from '../record.ts'
import { storable } from '../save.ts'
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
    const { districtId } = actor
    const { appointment, chamberPath } = await standing(ctx, input)
    const terms = await loadTerms(tx, districtId, now)
    const evidence = await resolveEvidence(tx, actor, input.evidence)
    const number = await nextIssueNumber(tx, districtId, dateOf(now).slice(0, 4))
    const id = randomUUID()
    const chain = chainEvents(
      {
        districtId,
        issueId: id,
        before: null,
        actorId: actor.personId,
        unit: appointment.unit.code,
        office: appointment.office,
        cause: { kind: 'person' },
        now,
      },
      [
        {
          type: 'issue.reported',
          payload: {
            ...input,
            evidence: [...evidence],
            number,
            reporterUnit: appointment.unit.code,
            ...receptionLimit(terms, now.toISOString()),
          },
        },
      ],
    )
    const root = ancestorCodes(chamberPath)[0] ?? ''
    const paths = { [input.chamber]: chamberPath, [root]: childPath(null, root) }
    const next = nextFiring({ districtId, state: chain.state, paths, levels: {}, terms })
    const nextAt = next && new Date(next.at)
    await tx.issue.create({
      data: { districtId, id, ...storable(issueColumns(chain.state)), hash: chain.hash, nextAt },
    })
    await appendEvents(tx, chain)
    await attachEvidence(tx, input.evidence, id, chain.state.version)
    return { number, version: chain.state.version }
  },
})

/** The appointment by which the actor may report about this chamber. */
async function standing(
  { tx, actor, now }: Ctx,
  input: ReportInput,
): Promise<{ appointment: Appointment; chamberPath: string }> {
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
  return { appointment, chamberPath: chamber.path }
}
