import type { z } from 'zod'
import { recordAct } from '#lib/audit/record.ts'
import type { Prisma } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { requireOpening, requirePublished } from '../load.ts'
import { openCampaignInput } from '../schema.ts'

type Input = z.output<typeof openCampaignInput>

/**
 * Opens a campaign (体检行动): a check-up under one standard for each of many chambers.
 * @throws DomainError not_granted; not_published at `standard`; unknown_unit at `township`, `kind` or
 *   `chambers` when there is no such chamber.
 */
export const openCampaign = defineCommand({
  name: 'open-campaign',
  input: openCampaignInput,
  async run(ctx, input): Promise<{ id: string; checkups: number }> {
    const { tx, actor, now } = ctx
    requireOpening(ctx)
    await requirePublished(ctx, input)
    const chambers = await chambersOf(ctx, input)
    const { name, standard: standardCode, standardVersion, fromOn, untilOn } = input
    const { districtId, personId } = actor
    const { id } = await tx.campaign.create({
      data: {
        districtId,
        name,
        standardCode,
        standardVersion,
        fromOn: toDateColumn(fromOn),
        untilOn: toDateColumn(untilOn),
        createdById: personId,
        createdAt: now,
      },
      select: { id: true },
    })
    await tx.checkup.createMany({
      data: chambers.map((chamberCode) => ({
        districtId,
        campaignId: id,
        chamberCode,
        standardCode,
        standardVersion,
        status: 'open',
        openedById: personId,
        openedAt: now,
      })),
    })
    const detail = { standard: standardCode, standardVersion, checkups: chambers.length }
    await recordAct(ctx, 'open-campaign', `campaign:${id}`, detail)
    return { id, checkups: chambers.length }
  },
})

const FIELD = { all: 'reach', township: 'township', kind: 'kind', chosen: 'chambers' } as const

async function chambersOf({ tx }: Ctx, input: Input): Promise<string[]> {
  const chosen = [...new Set(input.chambers ?? [])]
  const narrowed: Record<Input['reach'], Prisma.UnitWhereInput> = {
    all: {},
    township: { parentCode: input.township ?? '' },
    kind: { kind: input.kind ?? '' },
    chosen: { code: { in: chosen } },
  }
  const { reach } = input
  const found = await tx.unit.findMany({
    where: { AND: [{ level: 'chamber', disabledAt: null }, narrowed[reach]] },
    select: { code: true },
    orderBy: { path: 'asc' },
  })
  const isShort = reach === 'chosen' ? found.length < chosen.length : found.length === 0
  if (isShort) throw new DomainError('unknown_unit', { path: FIELD[reach] })
  return found.map(({ code }) => code)
}
