import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { requireOpening, requirePublished } from '../load.ts'
import { openCheckupInput } from '../schema.ts'

/**
 * Opens a check-up (体检) of one chamber under a published standard.
 * @throws DomainError not_granted; not_published at `standard`; unknown_unit at `chamber`;
 *   checkup_open while one of the same standard is not sealed yet.
 */
export const openCheckup = defineCommand({
  name: 'open-checkup',
  input: openCheckupInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    requireOpening(ctx)
    await requirePublished(ctx, input)
    const { chamber, standard, standardVersion } = input
    const { districtId, personId } = actor
    const held = await tx.$queryRaw<object[]>`
      SELECT 1 FROM unit WHERE district_id = ${districtId} AND code = ${chamber}
        AND level = 'chamber' AND disabled_at IS NULL FOR NO KEY UPDATE`
    if (held.length === 0) throw new DomainError('unknown_unit', { path: 'chamber' })
    const open = { chamberCode: chamber, standardCode: standard, sealedAt: null }
    if ((await tx.checkup.count({ where: open })) > 0) throw new DomainError('checkup_open')
    const { id } = await tx.checkup.create({
      data: {
        districtId,
        chamberCode: chamber,
        standardCode: standard,
        standardVersion,
        status: 'open',
        openedById: personId,
        openedAt: now,
      },
      select: { id: true },
    })
    await recordAct(ctx, 'open-checkup', `checkup:${id}`, { chamber, standard, standardVersion })
    return { id }
  },
})
