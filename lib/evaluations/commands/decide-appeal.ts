import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { EVALUATION_STEPS } from '#lib/domain/evaluation.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadFor, requireWhole } from '../load.ts'
import { decideInput } from '../schema.ts'

/**
 * Decides an appeal. A granted one changes the score by exactly one entry, which names it; nothing
 * that was published is overwritten.
 * @throws DomainError 403, not_found, stale_version when it was decided meanwhile.
 */
export const decideAppeal = defineCommand({
  name: 'decide-appeal',
  input: decideInput,
  async run(ctx, { id, version, verdict, points, decision }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const { districtId, personId } = actor
    requireWhole(ctx, EVALUATION_STEPS.decide.action)
    const appeal = await tx.evaluationAppeal.findFirst({ where: { id } })
    if (!appeal) throw new DomainError('not_found')
    const { evaluationId, unitCode } = appeal
    await loadFor(ctx, 'decide', evaluationId)
    const { count } = await tx.evaluationAppeal.updateMany({
      where: { id, version, status: 'pending' },
      data: {
        status: verdict,
        decision,
        decidedById: personId,
        decidedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new DomainError('stale_version')
    if (verdict === 'granted' && points !== undefined) {
      const entered = { enteredById: personId, enteredAt: now, reason: decision, appealId: id }
      await tx.evaluationEntry.create({
        data: { districtId, evaluationId, unitCode, kind: 'appeal', points, ...entered },
      })
    }
    const detail = { unit: unitCode, verdict, points: points ?? 0 }
    await recordAct(ctx, 'decide-appeal', `evaluation:${evaluationId}`, detail)
    return { id: evaluationId }
  },
})
