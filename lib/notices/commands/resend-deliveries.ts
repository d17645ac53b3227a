import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { requireChannels } from '../load.ts'
import { resendInput } from '../schema.ts'

/**
 * Puts messages that were given up back into the queue, as if they had never been tried.
 * @throws DomainError 403, not_found when there is none (any more).
 */
export const resendDeliveries = defineCommand({
  name: 'resend-deliveries',
  input: resendInput,
  async run(ctx, { id }): Promise<{ count: number }> {
    requireChannels(ctx)
    const { tx, now } = ctx
    const { count } = await tx.delivery.updateMany({
      where: { status: 'dead', ...(id === undefined ? {} : { id }) },
      data: { status: 'pending', attempts: 0, nextAttemptAt: now, settledAt: null },
    })
    if (count === 0) throw new DomainError('not_found')
    await recordAct(ctx, 'resend-deliveries', id === undefined ? 'deliveries' : `delivery:${id}`, {
      count,
    })
    return { count }
  },
})
