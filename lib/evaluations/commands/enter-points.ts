import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { isWithinCap, SCORINGS } from '#lib/domain/evaluation.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadEntries, openFor } from '../load.ts'
import { entryInput } from '../schema.ts'

/**
 * Gives or takes points by hand in a draft, with the reason. An entry is never changed; another one
 * sets it right.
 * @throws DomainError 403, not_found, wrong_status once frozen, unknown_unit at `unit`; points_capped at
 *   `points` when the sum would pass what the scoring allows.
 */
export const enterPoints = defineCommand({
  name: 'enter-points',
  input: entryInput,
  async run(ctx, { id, unit, points, reason }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const { formula } = await openFor(ctx, 'enter', id)
    const line = await tx.evaluationLine.findFirst({ where: { evaluationId: id, unitCode: unit } })
    if (!line) throw new DomainError('unknown_unit', { path: 'unit' })
    if (!isWithinCap(await loadEntries(ctx, id, unit), points, formula)) {
      const params = { most: `${SCORINGS[formula].byHand}` }
      throw new DomainError('points_capped', { path: 'points', params })
    }
    await tx.evaluationEntry.create({
      data: {
        districtId: actor.districtId,
        evaluationId: id,
        unitCode: unit,
        kind: 'manual',
        points,
        reason,
        enteredById: actor.personId,
        enteredAt: now,
      },
    })
    await recordAct(ctx, 'enter-points', `evaluation:${id}`, { unit, points })
    return { id }
  },
})
