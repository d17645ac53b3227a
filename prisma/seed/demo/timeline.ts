import { addDays, dateOf, daysBetween } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { bear } from './births.ts'
import { campaignsUntil, FOUND, type FoundCampaign } from './campaign-list.ts'
import { runCampaign } from './campaigns.ts'
import { workedCases } from './cases.ts'
import { officeHour, type StoryClock, workday } from './clock.ts'
import { IssueDriver } from './driver.ts'
import { WARNED } from './facts.ts'
import { playHistory } from './history.ts'
import { playItem } from './item-history.ts'
import { livingStories } from './living.ts'
import type { DemoPeople } from './people.ts'
import { drawnRoom } from './pictures.ts'
import type { Stage } from './plan.ts'
import type { Random } from './random.ts'
import type { DemoReports } from './reports.ts'
import { casePlan, inventStories, type Story, unitNamed } from './stories.ts'
import type { DemoUnits } from './units.ts'

/** The practice counts its issues since 2021. */
const FIRST_DAY = '2021-01-04'
export const ISSUES = 215
/** Submissions of the last year and a half show a picture. */
const PICTURE_DAYS = 540

export type Around = Readonly<{
  people: DemoPeople
  units: DemoUnits
  reports: DemoReports
  random: Random
  now: Date
}>

/** An issue that is on the record, and how it goes on. */
export type Played = Readonly<{
  at: Date
  driver: IssueDriver
  isLiving: boolean
  play: (clock: StoryClock) => Promise<void>
}>

/** Something that puts issues on the record at an instant. */
type Entry = Readonly<{ at: Date; plant: () => Promise<Played[]> }>

/** Everything that puts issues on the record, in the order in which it happened. */
export function entriesInOrder(around: Around): Entry[] {
  const stories = storiesOf(around).map(({ story, at }) => storyEntry(story, at, around))
  const campaigns = campaignsUntil(around.now).map((one) => campaignEntry(one, around))
  return [...stories, ...campaigns].sort((a, b) => a.at.getTime() - b.at.getTime())
}

function storiesOf({ units, random, now }: Around): { story: Story; at: Date }[] {
  const today = dateOf(now)
  const cases = workedCases(units).map((one) =>
    casePlan(one, units, addDays(FIRST_DAY, one.startDay)),
  )
  const living = livingStories(units, today)
  const invented = inventStories(units, random, {
    count: ISSUES - cases.length - living.length - FOUND - WARNED,
    from: FIRST_DAY,
    days: daysBetween(FIRST_DAY, today),
  })
  return [...cases, ...living, ...invented]
    .map((story) => ({ story, at: officeHour(workday(story.day), random) }))
    .map(({ story, at }) => ({ story, at: at < now ? at : minutesBefore(now, random.int(5, 90)) }))
}

function storyEntry(story: Story, at: Date, around: Around): Entry {
  const plant = async (): Promise<Played[]> => {
    const { people } = around
    const born = await bear(story, at, around)
    const reporter = born?.reporter ?? reporterOf(people, story)
    const driver = born ? IssueDriver.found(born.number) : await reportStory(reporter, story, at)
    const play = (clock: StoryClock) =>
      playHistory(driver, story.plan, stageOf(people, reporter, clock))
    return [{ at, driver, isLiving: story.isLiving, play }]
  }
  return { at, plant }
}

function campaignEntry(campaign: FoundCampaign, { people, units, random }: Around): Entry {
  const { sealedAt: at, failures } = campaign
  const plant = async (): Promise<Played[]> => {
    const { chambers } = units
    const numbers = await runCampaign(campaign, { people, chambers, random })
    return failures.map(({ chamber: name, item, end }) => {
      const driver = IssueDriver.found(numbers.get(`${name}/${item}`) ?? '')
      const chamber = unitNamed(units, name)
      const play = (clock: StoryClock) =>
        playItem(driver, end, { people, clock, random: clock.random, chamber })
      return { at, driver, isLiving: false, play }
    })
  }
  return { at, plant }
}

function reportStory(reporter: Actor, story: Story, at: Date): Promise<IssueDriver> {
  const { title, description } = story.plan.text
  const { category, source, chamber } = story
  return IssueDriver.report(reporter, at, {
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

function stageOf(people: DemoPeople, reporter: Actor, clock: StoryClock): Stage {
  const { random } = clock
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

/** An instant so many minutes before now. */
export function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}
