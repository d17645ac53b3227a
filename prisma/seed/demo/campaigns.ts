import { importScores } from '#lib/checkups/commands/import-scores.ts'
import { openCampaign } from '#lib/checkups/commands/open-campaign.ts'
import { sealCheckup } from '#lib/checkups/commands/seal-checkup.ts'
import { HEADINGS } from '#lib/checkups/sheet-columns.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { itemKey } from '#lib/domain/origin.ts'
import type { Actor } from '#lib/domain/policy.ts'
import {
  type StandardContent,
  type StandardItem,
  standardContentSchema,
} from '#lib/domain/standard.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT } from './places.ts'
import type { Random } from './random.ts'
import type { DemoUnit } from './units.ts'

type StandardCode = 'six_have' | 'four_good'

/** An item of the form that a chamber fails. */
export type Failure = Readonly<{ chamber: string; item: string }>

/** A campaign over all chambers: when it was opened and sealed, and what it found. */
export type DemoCampaign = Readonly<{
  name: string
  standard: StandardCode
  openedAt: Date
  sealedAt: Date
  /** Out of a hundred, how often an item loses a point without failing. */
  flaws: number
  failures: readonly Failure[]
  /** Chambers that have not been checked to the end yet. */
  open: readonly string[]
}>

/** The proposals of the product, taken into use as they are. */
export async function plantStandards(people: DemoPeople, at: Date): Promise<void> {
  const director = people.byLogin.director as Actor
  for (const proposal of ['six_have', 'four_good'] as const) {
    const { code, version } = await perform(createStandard, director, at, {
      from: 'proposal',
      proposal,
    })
    await perform(publishStandard, director, at, {
      code,
      version,
      revision: 1,
      sourceDocument: '演示：按系统建议稿启用',
      effectiveOn: dateOf(at),
    })
  }
}

type Around = Readonly<{ people: DemoPeople; chambers: readonly DemoUnit[]; random: Random }>

/**
 * Runs a campaign to where it stands: scores come from a sheet, and each chamber is sealed but those
 * that are still open.
 * @returns numbers of the issues it opened, by chamber and item
 */
export async function runCampaign(
  campaign: DemoCampaign,
  { people, chambers, random }: Around,
): Promise<Map<string, string>> {
  const clerk = people.byLogin.clerk as Actor
  const { name, standard, openedAt, sealedAt } = campaign
  const { id } = await perform(openCampaign, clerk, openedAt, {
    name,
    standard,
    standardVersion: 1,
    fromOn: dateOf(openedAt),
    untilOn: dateOf(sealedAt),
    reach: 'all',
  })
  const db = districtDb(DISTRICT.id)
  const { content } = await db.standard.findFirstOrThrow({ where: { code: standard, version: 1 } })
  const form = standardContentSchema.parse(content)
  const scored = chambers.filter((chamber) => !campaign.open.includes(chamber.name))
  const lines = scored.flatMap((chamber) => linesOf(chamber, form, campaign, random))
  await perform(importScores, clerk, sealedAt, { id, rows: [Object.values(HEADINGS), ...lines] })
  const codes = new Set(scored.map(({ code }) => code))
  for (const checkup of await db.checkup.findMany({ where: { campaignId: id } })) {
    if (!codes.has(checkup.chamberCode)) continue
    const { version } = checkup
    await perform(sealCheckup, clerk, sealedAt, { id: checkup.id, version })
  }
  return opened(campaign, chambers)
}

/** One line an item, as somebody would have filled in the sheet. */
function linesOf(
  chamber: DemoUnit,
  { items }: StandardContent,
  { failures, flaws }: DemoCampaign,
  random: Random,
) {
  const failed = failures.filter((one) => one.chamber === chamber.name).map(({ item }) => item)
  return items
    .filter(({ kind }) => kind !== 'bonus' || random.chance(0.15))
    .map((item) => {
      const score = scoreOf(item, failed.includes(item.code), random.chance(flaws / 100))
      const reason =
        score < item.points ? (failed.includes(item.code) ? '未达到要求。' : '记录不全。') : ''
      return [
        chamber.code,
        chamber.name,
        item.code,
        item.text,
        '',
        item.points,
        null,
        score,
        reason,
      ]
    })
}

function scoreOf({ kind, points, pass }: StandardItem, fails: boolean, isFlawed: boolean): number {
  if (fails) return Math.max(0, Math.min(pass - 1, points - 2))
  const less = Math.max(pass, points - 1)
  return isFlawed && kind !== 'veto' && kind !== 'gate' ? less : points
}

async function opened(
  { standard, failures }: DemoCampaign,
  chambers: readonly DemoUnit[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { chamber, item } of failures) {
    const code = chambers.find(({ name }) => name === chamber)?.code ?? ''
    const issue = await districtDb(DISTRICT.id).issue.findFirstOrThrow({
      where: { chamberCode: code, originKey: itemKey(standard, item), endedAt: null },
      select: { number: true },
    })
    found.set(`${chamber}/${item}`, issue.number)
  }
  return found
}
