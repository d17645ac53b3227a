import { randomUUID } from 'node:crypto'
import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { checkedHost, checkUnit, requireChannels } from '../load.ts'
import { createChannelInput } from '../schema.ts'
import { seal } from '../seal.ts'

/**
 * Adds a group robot or a webhook. Its address and secret are kept encrypted and not shown again.
 * @throws DomainError 403, address_refused at `url`, unknown_unit or unit_disabled at `unitCode`.
 */
export const createChannel = defineCommand({
  name: 'create-channel',
  input: createChannelInput,
  async run(ctx, { kind, name, unitCode, groups, url, secret }): Promise<{ id: string }> {
    requireChannels(ctx)
    const host = checkedHost(url)
    await checkUnit(ctx, unitCode)
    const { tx, actor, now } = ctx
    const id = randomUUID()
    const { districtId } = actor
    const sealed = seal(id, { url, secret: secret ?? null })
    const facts = { kind, name, unitCode, groups, host, sealed, createdAt: now }
    await tx.channel.create({ data: { districtId, id, ...facts } })
    await recordAct(ctx, 'create-channel', `channel:${id}`, { kind })
    return { id }
  },
})
