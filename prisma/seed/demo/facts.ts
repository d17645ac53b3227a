import { enterAward } from '#lib/awards/commands/enter-award.ts'
import { districtDb } from '#lib/db/district.ts'
import { addDays, dateOf, fromDateColumn } from '#lib/domain/calendar.ts'
import type { AwardKind, AwardLevel } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { enterFact } from '#lib/facts/commands/enter-fact.ts'
import { warnOfFacts } from '#lib/facts/warn.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT } from './places.ts'
import { unitNamed } from './stories.ts'
import type { DemoUnits } from './units.ts'

/** Chambers whose term or lease runs out soon: each opens one issue of the early warning. */
const ENDING = [
  { chamber: '鸣玉镇商会', kind: 'term_of_office', daysLeft: 89 },
  { chamber: '区小微企业协会', kind: 'venue_lease', daysLeft: 25 },
  { chamber: '金山镇商会', kind: 'registration_cert', daysLeft: 160 },
] as const
/** So many issues are opened by `plantFacts`. */
export const WARNED = ENDING.length

/** Whoever has a longer term than this has it on the ledger of dated facts. */
const AHEAD_DAYS = 400

/** Terms of office and a few other dates, and the warnings that follow from them. */
export async function plantFacts(people: DemoPeople, units: DemoUnits, now: Date): Promise<void> {
  const clerk = people.byLogin.clerk as Actor
  const today = dateOf(now)
  const entered = new Date(now.getTime() - 30 * 86_400_000)
  const profiles = await districtDb(DISTRICT.id).chamberProfile.findMany({
    orderBy: { unitCode: 'asc' },
    select: { unitCode: true, termEndsOn: true },
  })
  const ending = new Set(ENDING.map(({ chamber }) => unitNamed(units, chamber).code))
  for (const { unitCode: chamber, termEndsOn } of profiles) {
    const until = termEndsOn && fromDateColumn(termEndsOn)
    if (!until || until <= addDays(today, AHEAD_DAYS) || ending.has(chamber)) continue
    const validFrom = addDays(until, -5 * 365)
    const fact = { chamber, kind: 'term_of_office', validFrom, validUntil: until }
    await perform(enterFact, clerk, entered, fact)
  }
  for (const { chamber, kind, daysLeft } of ENDING) {
    await perform(enterFact, clerk, entered, {
      chamber: unitNamed(units, chamber).code,
      kind,
      validFrom: addDays(today, daysLeft - 3 * 365),
      validUntil: addDays(today, daysLeft),
    })
  }
  for (let warned = 1; warned > 0; ) warned = await warnOfFacts(now)
}

type Given = Readonly<{
  chamber: string
  kind: AwardKind
  level: AwardLevel
  round: string
  awardedOn: string
  rewardYuan?: number
}>

/** 3 chambers are national 四好商会, 2 are 市级特色商会; the district gave 10 万 for the first. */
const AWARDS: readonly Given[] = [
  ...['东城街道商会', '区物流协会', '南城街道商会'].map((chamber, index) => ({
    chamber,
    kind: 'four_good' as const,
    level: 'national' as const,
    round: index === 2 ? '2023年度' : '2021—2022年度',
    awardedOn: index === 2 ? '2024-01-10' : '2022-12-28',
    rewardYuan: 100_000,
  })),
  ...['合溪镇商会', '南平镇商会'].map((chamber) => ({
    chamber,
    kind: 'featured' as const,
    level: 'municipal' as const,
    round: '2023年度',
    awardedOn: '2023-12-15',
  })),
]

export async function plantAwards(people: DemoPeople, units: DemoUnits, now: Date): Promise<void> {
  const clerk = people.byLogin.clerk as Actor
  for (const { chamber, ...award } of AWARDS) {
    const rewarded = award.rewardYuan ? { rewardedOn: addDays(award.awardedOn, 60) } : {}
    const input = { chamber: unitNamed(units, chamber).code, ...award, ...rewarded }
    await perform(enterAward, clerk, now, input)
  }
}
