import { randomUUID } from 'node:crypto'
import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadChannel } from '../load.ts'
import { testChannelInput } from '../schema.ts'

type Test = Readonly<{ districtId: string; deliveryId: string; at: Date }>

/**
 * Queues a message that says only that it is a test, also for a silenced channel. Who waits for the
 * outcome sends it at once (`sendOne`).
 * @throws DomainError 403, not_found.
 */
export const testChannel = defineCommand({
  name: 'test-channel',
  input: testChannelInput,
  async run(ctx, { id }): Promise<Test> {
    await loadChannel(ctx, id)
    const { tx, actor, now } = ctx
    const { districtId } = actor
    const deliveryId = randomUUID()
    await tx.delivery.create({
      data: {
        districtId,
        id: deliveryId,
        kind: 'test',
        channelId: id,
        status: 'pending',
        nextAttemptAt: now,
        createdAt: now,
      },
    })
    await recordAct(ctx, 'test-channel', `channel:${id}`)
    return { districtId, deliveryId, at: now }
  },
})
