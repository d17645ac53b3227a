import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadChannel } from '../load.ts'
import { switchChannelInput } from '../schema.ts'

/**
 * Silences a channel, or lets it speak again. What waits for a silenced one is not sent.
 * @throws DomainError 403, not_found, stale_version.
 */
export const switchChannel = defineCommand({
  name: 'switch-channel',
  input: switchChannelInput,
  async run(ctx, { id, version, enabled }): Promise<{ id: string; enabled: boolean }> {
    await loadChannel(ctx, id)
    const { count } = await ctx.tx.channel.updateMany({
      where: { id, version },
      data: { disabledAt: enabled ? null : ctx.now, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('stale_version')
    await recordAct(ctx, enabled ? 'enable-channel' : 'disable-channel', `channel:${id}`)
    return { id, enabled }
  },
})
