import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { checkedHost, checkUnit, loadChannel } from '../load.ts'
import { editChannelInput } from '../schema.ts'
import { seal, unseal } from '../seal.ts'

/**
 * Changes a channel; address and secret stay when they are left out.
 * @throws DomainError 403, not_found, stale_version, address_refused, unknown_unit, unit_disabled.
 */
export const editChannel = defineCommand({
  name: 'edit-channel',
  input: editChannelInput,
  async run(ctx, { id, version, name, unitCode, groups, url, secret }): Promise<{ id: string }> {
    const channel = await loadChannel(ctx, id)
    const known = unseal(id, channel.sealed)
    const address = url ?? known?.url
    // Sealed under another secret of the installation: it has to be entered again.
    if (address === undefined) throw new DomainError('address_refused', { path: 'url' })
    const host = checkedHost(address)
    if (unitCode !== channel.unitCode) await checkUnit(ctx, unitCode)
    const keys = { url: address, secret: secret ?? known?.secret ?? null }
    const { count } = await ctx.tx.channel.updateMany({
      where: { id, version },
      data: { name, unitCode, groups, host, sealed: seal(id, keys), version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('stale_version')
    const fields = [...(url === undefined ? [] : ['url']), ...(secret ? ['secret'] : [])]
    await recordAct(ctx, 'edit-channel', `channel:${id}`, { fields })
    return { id }
  },
})
