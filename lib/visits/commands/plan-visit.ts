import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadOwnVisit, saveVisit } from '../load.ts'
import { planVisitInput } from '../schema.ts'
import { standingFor } from '../standing.ts'

/**
 * Plans a visit to a chamber or a member of it, or changes one that is still planned.
 * @throws DomainError day_in_past at `plannedOn`; not_found, 403, visit_cancelled, stale_version of a
 *   planned one (also when it was held meanwhile); what `standingFor` throws.
 */
export const planVisit = defineCommand({
  name: 'plan-visit',
  input: planVisitInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const {
      id,
      version = 0,
      chamber,
      memberCode = null,
      plannedOn,
      kind,
      visitors,
      purpose,
    } = input
    if (plannedOn < dateOf(now)) throw new DomainError('day_in_past', { path: 'plannedOn' })
    const { leaderId, byUnitCode } = await standingFor(ctx, input, plannedOn)
    const { districtId, personId } = actor
    const said = {
      kind,
      memberCode,
      leaderId,
      visitors,
      purpose,
      plannedOn: toDateColumn(plannedOn),
    }
    if (id === undefined) {
      const made = { districtId, chamberCode: chamber, createdById: personId, createdAt: now }
      const data = { ...made, ...said, byUnitCode, status: 'planned' }
      return tx.visit.create({ data, select: { id: true } })
    }
    const visit = await loadOwnVisit(ctx, id)
    if (visit.status !== 'planned') throw new DomainError('stale_version')
    if (visit.chamberCode !== chamber) throw new DomainError('unknown_unit', { path: 'chamber' })
    await saveVisit(ctx, { id, version }, said)
    return { id }
  },
})
