import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { publishRanking } from '#lib/reports/commands/publish-ranking.ts'
import { scheduleReport } from '#lib/reports/commands/schedule-report.ts'
import { scoreReport } from '#lib/reports/commands/score-report.ts'
import { setReportYear } from '#lib/reports/commands/set-report-year.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT } from './places.ts'
import type { Random } from './random.ts'
import type { DemoUnit } from './units.ts'

const JUDGING = {
  dimensions: [
    { code: 'duty', name: '履职尽责', weight: 40 },
    { code: 'service', name: '服务会员', weight: 30 },
    { code: 'party', name: '党建引领', weight: 20 },
    { code: 'integrity', name: '廉洁自律', weight: 10 },
  ],
  panels: [
    { code: 'federation', name: '工商联', weight: 40 },
    { code: 'township', name: '镇街', weight: 30 },
    { code: 'members', name: '会员代表', weight: 30 },
  ],
} as const
const JUDGES = 3

/** The presidents' reports of the demo (会长述职), each scheduled when it is first needed. */
export class DemoReports {
  private readonly ids = new Map<string, string>()
  private readonly years = new Set<number>()
  private readonly people: DemoPeople
  private readonly clerk: Actor

  constructor(people: DemoPeople) {
    this.people = people
    this.clerk = people.byLogin.clerk as Actor
  }

  /** Id of the report of a chamber in the year of an instant. */
  async of(chamber: DemoUnit, at: Date): Promise<string> {
    const heldOn = dateOf(at)
    const year = Number(heldOn.slice(0, 4))
    if (!this.years.has(year)) await perform(setReportYear, this.clerk, at, { year, ...JUDGING })
    this.years.add(year)
    const key = `${year}/${chamber.code}`
    const known = this.ids.get(key)
    if (known) return known
    const presidentName = this.people.of(chamber).name
    const asked = { year, chamber: chamber.code, presidentName, heldOn }
    const { id } = await perform(scheduleReport, this.clerk, at, asked)
    this.ids.set(key, id)
    return id
  }

  /** Every panel judges every report of a year. */
  async judge(year: number, at: Date, random: Random): Promise<void> {
    const db = districtDb(DISTRICT.id)
    for (const [key, id] of this.ids) {
      if (!key.startsWith(`${year}/`)) continue
      const level = random.int(74, 94)
      for (const { code: panel } of JUDGING.panels) {
        const { version } = await db.presidentReport.findFirstOrThrow({ where: { id } })
        const ballots = Array.from({ length: JUDGES }, () =>
          Object.fromEntries(
            JUDGING.dimensions.map(({ code }) => [code, level + random.int(-4, 5)]),
          ),
        )
        await perform(scoreReport, this.clerk, at, { id, version, panel, ballots })
      }
    }
  }

  /** From then on everybody sees the ranking of a year. */
  async publish(year: number, at: Date): Promise<void> {
    if (!this.years.has(year)) return
    const row = await districtDb(DISTRICT.id).reportYear.findFirstOrThrow({ where: { year } })
    await perform(publishRanking, this.clerk, at, { year, version: row.version })
  }
}
