import { recordAct } from '#lib/audit/record.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { CheckEntry } from '#lib/domain/visit.ts'
import { attachToRecord, resolveEvidence } from '#lib/events/evidence-links.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { titleChecks } from '../check-titles.ts'
import { loadOwnVisit, saveVisit } from '../load.ts'
import { type LogVisitInput, logVisitInput } from '../schema.ts'
import { standingFor } from '../standing.ts'

/**
 * Writes down a visit that took place: whom one met, what was found, how the lines of the checklist
 * stood. With an id it is the planned visit that took place, or a correction of what was written.
 * @throws DomainError day_in_future at `heldOn`; invalid_input at a line of the checklist that is not
 *   of this chamber; unknown_evidence; not_found, 403, visit_cancelled, stale_version; what
 *   `standingFor` throws.
 */
export const logVisit = defineCommand({
  name: 'log-visit',
  input: logVisitInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    if (input.heldOn > dateOf(now)) throw new DomainError('day_in_future', { path: 'heldOn' })
    const { leaderId, byUnitCode } = await standingFor(ctx, input, input.heldOn)
    const before = input.id === undefined ? null : await loadOwnVisit(ctx, input.id)
    if (before && before.chamberCode !== input.chamber) {
      throw new DomainError('unknown_unit', { path: 'chamber' })
    }
    const checklist = await titleChecks(ctx, input.chamber, input.checks, before?.checklist)
    // A correction that names no leader takes none away: the link may have ended meanwhile.
    const kept = leaderId ?? before?.leaderId ?? null
    const said = { ...written(input, checklist), leaderId: kept }
    let id: string
    if (before) {
      id = before.id
      await saveVisit(ctx, { id, version: input.version ?? 0 }, said)
      if (before.status === 'held') await recordAct(ctx, 'correct-visit', `visit:${id}`)
    } else {
      const { districtId, personId } = actor
      const made = { districtId, createdById: personId, createdAt: now, byUnitCode }
      const data = { ...made, ...said, chamberCode: input.chamber }
      id = (await tx.visit.create({ data, select: { id: true } })).id
    }
    await addPoints(ctx, id, input.points, before?.points.at(-1)?.position ?? 0)
    const files = await resolveEvidence(tx, actor, input.evidence)
    const record = { kind: 'visit', id, chamber: input.chamber } as const
    await attachToRecord(
      tx,
      files.map((file) => file.id),
      record,
    )
    return { id }
  },
})

function written(input: LogVisitInput, checklist: CheckEntry[]) {
  const { kind, memberCode = null, visitors, purpose, metWith = null, summary, heldOn } = input
  const day = toDateColumn(heldOn)
  return {
    kind,
    memberCode,
    visitors,
    purpose,
    metWith,
    summary,
    heldOn: day,
    status: 'held',
    checklist,
  }
}

async function addPoints(
  { tx, actor }: Ctx,
  visitId: string,
  points: LogVisitInput['points'],
  after: number,
): Promise<void> {
  const { districtId } = actor
  await tx.visitPoint.createMany({
    data: points.map((point, index) => ({
      districtId,
      visitId,
      position: after + index + 1,
      ...point,
    })),
  })
}
