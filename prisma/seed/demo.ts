import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { plantStandards } from './demo/campaigns.ts'
import { StoryClock } from './demo/clock.ts'
import { plantContacts } from './demo/contacts.ts'
import { plantAwards, plantFacts } from './demo/facts.ts'
import { plantFeedback } from './demo/feedback.ts'
import { plantLedgers } from './demo/ledgers.ts'
import { lookBack } from './demo/look-back.ts'
import { plantNotices } from './demo/notices.ts'
import { plantOffice } from './demo/office.ts'
import { plantPeople } from './demo/people.ts'
import { DISTRICT } from './demo/places.ts'
import { seededRandom } from './demo/random.ts'
import { DemoReports } from './demo/reports.ts'
import { type Around, entriesInOrder, ISSUES, minutesBefore, type Played } from './demo/timeline.ts'
import { plantUnits } from './demo/units.ts'

/** The standards were taken into use so many days ago. */
const STANDARDS_DAYS = 430
const DAY_MINUTES = 1440
/** Histories played at the same time; each issue is its own chain. */
const AT_ONCE = 6

/**
 * Fills an empty database with the demo district: units, people, standards and check-ups, and 215
 * issues whose histories run through the real commands. The same `now` gives the same district, apart
 * from random ids.
 */
export async function seedDemo(options: { now: Date; log: (line: string) => void }): Promise<void> {
  const { now, log } = options
  const random = seededRandom(500_119)
  const db = districtDb(DISTRICT.id)
  const units = await plantUnits(db, random, dateOf(now))
  const people = await plantPeople(db, units, now)
  log(`Demo: ${units.chambers.length} chambers, ${units.members.length} member enterprises.`)
  const reports = new DemoReports(people)
  const around = { people, units, reports, random, now }
  await plantStandards(people, minutesBefore(now, STANDARDS_DAYS * DAY_MINUTES))
  const played: Played[] = []
  // One after the other, so that numbers follow the calendar.
  for (const { plant } of entriesInOrder(around)) played.push(...(await plant()))
  log(`Demo: ${played.length} issues reported; playing their histories …`)
  await playAll(played, now)
  const { clerk2 } = people.byLogin
  const drivers = played.map(({ driver }) => driver)
  if (clerk2) await lookBack(drivers, clerk2, now)
  await plantRecords(around)
  // What the clock has come to owe since the last step of each story.
  for (let settled = 1; settled > 0; ) settled = await settleDue(now)
  await plantLedgers(people, now)
  await plantOffice(people, now)
  await plantNotices(db, people, now)
  const issues = await db.issue.count()
  if (issues !== ISSUES) throw new Error(`the demo has ${issues} issues instead of ${ISSUES}`)
  log('Demo: ready.')
}

/** What stands beside the issues: visits, duties, dated facts, awards, the judging of reports. */
async function plantRecords(around: Around): Promise<void> {
  const { people, units, reports, random, now } = around
  await plantContacts(around)
  await plantFacts(people, units, now)
  await plantAwards(people, units, now)
  await plantFeedback(people, units, now)
  const year = Number(dateOf(now).slice(0, 4))
  await reports.judge(year - 1, minutesBefore(now, DAY_MINUTES), random)
  await reports.publish(year - 1, minutesBefore(now, DAY_MINUTES))
  await reports.judge(year, minutesBefore(now, 30), random)
}

async function playAll(played: readonly Played[], now: Date): Promise<void> {
  const queue = played.map((entry, index) => ({ ...entry, index }))
  const player = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      // A generator of its own, so that the order in which histories finish changes nothing.
      const random = seededRandom(next.index + 1)
      await next.play(new StoryClock(next.at, now, random, next.isLiving))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, player))
}
