import { reachScope } from '#lib/access/reach-scope.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { finishStepInput } from '../schema.ts'
import { requireSharing } from '../standing.ts'

/**
 * Marks a step of a plan as done.
 * @throws DomainError not_found, 403, stale_version.
 */
export const finishStep = defineCommand({
  name: 'finish-step',
  input: finishStepInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const step = await tx.planStep.findFirst({
      where: { id, chamber: reachScope(actor, 'read_health') },
    })
    if (!step) throw new DomainError('not_found')
    await requireSharing(ctx, step.chamberCode)
    const { count } = await tx.planStep.updateMany({
      where: { id, version, doneAt: null },
      data: { doneAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('stale_version')
    return { id }
  },
})
