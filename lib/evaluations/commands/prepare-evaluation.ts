import { recordAct } from '#lib/audit/record.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { quarterPeriod } from '#lib/domain/evaluation.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { formula, requireWhole } from '../load.ts'
import { prepareInput } from '../schema.ts'
import { writeLines } from '../write-lines.ts'

/**
 * Begins the evaluation of a quarter that is over: every township with its facts.
 * @throws DomainError 403; quarter_not_over or evaluation_known at `period`.
 */
export const prepareEvaluation = defineCommand({
  name: 'prepare-evaluation',
  input: prepareInput,
  async run(ctx, { period }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    requireWhole(ctx, 'prepare_evaluation')
    if (quarterPeriod(period).to >= dateOf(now)) {
      throw new DomainError('quarter_not_over', { path: 'period' })
    }
    await tx.$queryRaw`SELECT 1 FROM district WHERE id = ${districtId} FOR UPDATE`
    if (await tx.evaluation.findFirst({ where: { period } })) {
      throw new DomainError('evaluation_known', { path: 'period' })
    }
    const data = { districtId, period, status: 'draft', formula, computedAt: now }
    const { id } = await tx.evaluation.create({ data, select: { id: true } })
    await writeLines(ctx, { id, period })
    await recordAct(ctx, 'prepare-evaluation', `evaluation:${id}`, { period })
    return { id }
  },
})
