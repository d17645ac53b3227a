import { reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { dateOf, fromDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { EVALUATION_STEPS, isAppealable } from '#lib/domain/evaluation.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadFor } from '../load.ts'
import { appealInput } from '../schema.ts'

/**
 * A township objects to one indicator of its published score (申诉), once while it is undecided.
 * @throws DomainError unknown_unit at `unit`, 403, not_found, wrong_status before it is published,
 *   appeal_over after the last day, appeal_open at `indicator`.
 */
export const appealScore = defineCommand({
  name: 'appeal-score',
  input: appealInput,
  async run(ctx, { id, unit, indicator, reason }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const { districtId, personId } = actor
    const line = await tx.evaluationLine.findFirst({
      where: { evaluationId: id, unitCode: unit, unit: reachScope(actor, 'read_evaluations') },
      select: { unit: { select: { path: true } } },
    })
    if (!line) throw new DomainError('unknown_unit', { path: 'unit' })
    requireGrant(actor, EVALUATION_STEPS.appeal.action, unitSubject(districtId, line.unit.path))
    const { appealBy } = await loadFor(ctx, 'appeal', id)
    const lastDay = appealBy && fromDateColumn(appealBy)
    if (!isAppealable(lastDay, dateOf(now))) throw new DomainError('appeal_over')
    const place = { evaluationId: id, unitCode: unit, indicator }
    if (await tx.evaluationAppeal.findFirst({ where: { ...place, status: 'pending' } })) {
      throw new DomainError('appeal_open', { path: 'indicator' })
    }
    await tx.evaluationAppeal.create({
      data: { districtId, ...place, reason, askedById: personId, askedAt: now, status: 'pending' },
    })
    await recordAct(ctx, 'appeal-score', `evaluation:${id}`, { unit, indicator })
    return { id }
  },
})
