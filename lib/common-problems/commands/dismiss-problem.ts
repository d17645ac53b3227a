import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadProposal } from '../load.ts'
import { dismissProblemInput } from '../schema.ts'

/**
 * Decides that what was proposed is no problem in common; the issues stay as they are.
 * @throws DomainError 403; not_found; stale_version; problem_decided.
 */
export const dismissProblem = defineCommand({
  name: 'dismiss-problem',
  input: dismissProblemInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { problem } = await loadProposal(ctx, input)
    const { id, townshipCode, standardCode, item } = problem
    await ctx.tx.commonProblem.updateMany({
      where: { id },
      data: {
        status: 'dismissed',
        reason: input.reason,
        decidedById: ctx.actor.personId,
        decidedAt: ctx.now,
        version: { increment: 1 },
      },
    })
    const subject = `unit:${townshipCode}`
    await recordAct(ctx, 'dismiss-problem', subject, { item: `${standardCode}/${item}` })
    return { id }
  },
})
