import { districtDb } from '#lib/db/district.ts'
import { addDays, dateOf, daysBetween } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { workedCases } from './demo/cases.ts'
import { officeHour, StoryClock, workday } from './demo/clock.ts'
import { IssueDriver } from './demo/driver.ts'
import { playHistory } from './demo/history.ts'
import { livingStories } from './demo/living.ts'
import { lookBack } from './demo/look-back.ts'
import { plantNotices } from './demo/notices.ts'
import { type DemoPeople, plantPeople } from './demo/people.ts'
import { drawnRoom } from './demo/pictures.ts'
import { DISTRICT } from './demo/places.ts'
import type { Stage } from './demo/plan.ts'
import { type Random, seededRandom } from './demo/random.ts'
import { plantStandards } from './demo/standards.ts'
import { casePlan, inventStories, type Story } from './demo/stories.ts'
import { type DemoUnits, plantUnits } from './demo/units.ts'

/** The practice counts its issues since 2021. */
const FIRST_DAY = '2021-01-04'
const ISSUES = 215
/** Submissions of the last year and a half show a picture. */
const PICTURE_DAYS = 540
/** Histories played at the same time; each issue is its own chain. */
const AT_ONCE = 6

/**
 * Fills an empty database with the demo district: units, people, and 215 issues whose histories run
 * through the real commands. The same `now` gives the same district, apart from random ids.
 */
export async function seedDemo(options: { now: Date; log: (line: string) => void }): Promise<void> {
  const { now, log } = options
  const random = seededRandom(500_119)
  const db = districtDb(DISTRICT.id)
  const units = await plantUnits(db, random, dateOf(now))
  const people = await plantPeople(db, units, now)
  if (people.byLogin.clerk) await plantStandards(people.byLogin.clerk, now)
  log(`Demo: ${units.chambers.length} chambers, ${units.members.length} member enterprises.`)
  const drivers: Played[] = []
  // Reported one after the other, so that numbers follow the calendar.
  for (const { story, at } of storiesInOrder(units, random, now)) {
    drivers.push({ driver: await reportStory(people, story, at), story, at })
  }
  log(`Demo: ${drivers.length} issues reported; playing their histories …`)
  await playAll(drivers, people, now)
  const { clerk2 } = people.byLogin
  if (clerk2)
    await lookBack(
      drivers.map(({ driver }) => driver),
      clerk2,
      now,
    )
  // What the clock has come to owe since the last step of each story.
  for (let settled = 1; settled > 0; ) settled = await settleDue(now)
  await plantNotices(db, people, now)
  log('Demo: ready.')
}

type Played = Readonly<{ driver: IssueDriver; story: Story; at: Date }>

function storiesInOrder(units: DemoUnits, random: Random, now: Date): Omit<Played, 'driver'>[] {
  const today = dateOf(now)
  const cases = workedCases(units).map((one) =>
    casePlan(one, units, addDays(FIRST_DAY, one.startDay)),
  )
  const living = livingStories(units, today)
  const invented = inventStories(units, random, {
    count: ISSUES - cases.length - living.length,
    from: FIRST_DAY,
    days: daysBetween(FIRST_DAY, today),
  })
  return [...cases, ...living, ...invented]
    .map((story) => ({ story, at: officeHour(workday(story.day), random) }))
    .map(({ story, at }) => ({ story, at: at < now ? at : minutesBefore(now, random.int(5, 90)) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

function reportStory(people: DemoPeople, story: Story, at: Date): Promise<IssueDriver> {
  const { title, description } = story.plan.text
  const { category, source, chamber } = story
  return IssueDriver.report(reporterOf(people, story), at, {
    title,
    description,
    category,
    source,
    chamber: chamber.code,
    severity: 'ordinary',
  })
}

/** Whoever found it: the leader of a linked chamber, the chamber itself, or the federation. */
function reporterOf(people: DemoPeople, { source, chamber, byChamber }: Story) {
  const leader = people.byLogin.leader
  const isLinked = leader?.appointments.some(({ unit }) => unit.code === chamber.code)
  if (source === 'leader_contact' && leader && isLinked) return leader
  const reporter = byChamber ? people.of(chamber) : people.byLogin.clerk
  if (!reporter) throw new Error('the demo has no clerk')
  return reporter
}

async function playAll(drivers: readonly Played[], people: DemoPeople, now: Date): Promise<void> {
  const queue = drivers.map((entry, index) => ({ ...entry, index }))
  const player = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      // A generator of its own, so that the order in which histories finish changes nothing.
      const random = seededRandom(next.index + 1)
      const clock = new StoryClock(next.at, now, random, next.story.isLiving)
      const stage = stageOf(people, reporterOf(people, next.story), random, clock)
      await playHistory(next.driver, next.story.plan, stage)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, player))
}

function stageOf(people: DemoPeople, reporter: Actor, random: Random, clock: StoryClock): Stage {
  return {
    people,
    reporter,
    random,
    clock,
    async picture(actor, at, subject) {
      if (daysBetween(dateOf(at), dateOf(clock.now)) > PICTURE_DAYS) return []
      const bytes = new Uint8Array(await drawnRoom(random))
      const file = new File([bytes], `${subject}-整改后（演示）.jpg`, { type: 'image/jpeg' })
      const stored = await storeFormFiles(actor, [file], at)
      return stored.map(({ id }) => id)
    },
  }
}
