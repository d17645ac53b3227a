import { requireGrant } from '#lib/access/require.ts'
import { env } from '#lib/config/env.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { hostOf, urlFault } from '#lib/http/address.ts'
import type { Ctx } from '#lib/kernel/command.ts'

/**
 * Channels are the system administrator's, for the whole district.
 * @throws DomainError not_granted.
 */
export function requireChannels({ actor }: Ctx): void {
  requireGrant(actor, 'manage_channels', { districtId: actor.districtId, paths: [] })
}

/**
 * The channel; missing or of another district is the same.
 * @throws DomainError not_granted, not_found.
 */
export async function loadChannel(ctx: Ctx, id: string) {
  requireChannels(ctx)
  const row = await ctx.tx.channel.findFirst({ where: { id } })
  if (!row) throw new DomainError('not_found')
  return row
}

/**
 * The unit a channel listens to.
 * @throws DomainError unknown_unit, unit_disabled at `unitCode`.
 */
export async function checkUnit({ tx }: Ctx, code: string): Promise<void> {
  const unit = await tx.unit.findFirst({ where: { code }, select: { disabledAt: true } })
  if (!unit) throw new DomainError('unknown_unit', { path: 'unitCode' })
  if (unit.disabledAt) throw new DomainError('unit_disabled', { path: 'unitCode' })
}

/**
 * The host of an address somebody entered, which alone is shown later.
 * @throws DomainError address_refused at `url`.
 */
export function checkedHost(url: string): string {
  const fault = urlFault(url, env().outbound.allow)
  if (fault !== null) throw new DomainError('address_refused', { path: 'url' })
  return hostOf(new URL(url))
}
