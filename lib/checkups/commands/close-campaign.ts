import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { requireOpening } from '../load.ts'
import { checkupKeyInput } from '../schema.ts'

/**
 * Ends a campaign: no scores are imported for it any more. Check-ups not sealed yet go on by themselves.
 * @throws DomainError not_granted, not_found, campaign_closed, stale_version.
 */
export const closeCampaign = defineCommand({
  name: 'close-campaign',
  input: checkupKeyInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { tx, now } = ctx
    requireOpening(ctx)
    const found = await tx.campaign.findFirst({ where: { id } })
    if (!found) throw new DomainError('not_found')
    if (found.closedAt) throw new DomainError('campaign_closed')
    const { count } = await tx.campaign.updateMany({
      where: { id, version, closedAt: null },
      data: { closedAt: now, version: version + 1 },
    })
    if (count === 0) throw new DomainError('stale_version', { params: { current: found.version } })
    await recordAct(ctx, 'close-campaign', `campaign:${id}`)
    return { id }
  },
})
