import { addDays } from '#lib/domain/calendar.ts'
import type { Source } from '#lib/domain/codes.ts'
import type { DemoCase } from './cases.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { type DemoCategory, TEXTS } from './texts.ts'
import type { DemoUnit, DemoUnits } from './units.ts'

/** An issue of the demo: when and where it was found, and how it goes on. */
export type Story = Readonly<{
  day: string
  chamber: DemoUnit
  category: DemoCategory
  source: Source
  /** True when the chamber reported it itself (述职). */
  byChamber: boolean
  /** Stands at a desk today; see StoryClock. */
  isLiving: boolean
  plan: Plan
}>

const SOURCES = ['visit', 'leader_contact', 'president_report', 'member_feedback'] as const
/** How often each category occurs, out of a hundred. */
const SHARES: Readonly<Record<DemoCategory, number>> = {
  registration: 12,
  venue: 17,
  leadership: 18,
  staff: 15,
  bylaw: 20,
  activity: 18,
}
/** This many of the invented issues were found in the last seven weeks, so that all desks have work. */
const RECENT = 9
const RECENT_DAYS = 48
/** Nothing older than this is still stuck: somebody would have dealt with it. */
const STUCK_DAYS = 240

/** The unit with this name. */
export function unitNamed(units: DemoUnits, name: string): DemoUnit {
  const all = [...units.townships, ...units.chambers, ...units.departments]
  const unit = all.find((candidate) => candidate.name === name)
  if (!unit) throw new Error(`the demo has no unit ${name}`)
  return unit
}

/** A worked case as a story. */
export function casePlan(one: DemoCase, units: DemoUnits, day: string): Story {
  const find = (name: string) => unitNamed(units, name)
  return {
    day,
    chamber: find(one.chamber),
    category: one.category,
    source: one.source,
    byChamber: one.source === 'president_report',
    isLiving: false,
    plan: {
      text: one.text,
      severity: one.key ? 'key' : 'ordinary',
      route: one.route.map(find),
      support: one.support === null ? null : find(one.support),
      stall: null,
      end: null,
      flawAt: 0,
      relapses: false,
    },
  }
}

/** Invented issues over the years, more of them lately; the same random gives the same. */
export function inventStories(
  units: DemoUnits,
  random: Random,
  range: { count: number; from: string; days: number },
): Story[] {
  return Array.from({ length: range.count }, (_, i) => {
    const isRecent = i < RECENT
    const offset = isRecent
      ? range.days - Math.floor((i / RECENT) * RECENT_DAYS)
      : random.int(20, range.days - RECENT_DAYS)
    const day = addDays(range.from, offset)
    return invent(units, random, { day, daysAgo: range.days - offset, isRecent })
  })
}

type Found = Readonly<{ day: string; daysAgo: number; isRecent: boolean }>

function invent(units: DemoUnits, random: Random, found: Found): Story {
  const { day, isRecent } = found
  const category = pickCategory(random)
  const source = random.pick(SOURCES)
  const chamber = pickChamber(units, random)
  const route = pickRoute(units, chamber, random)
  return {
    day,
    chamber,
    category,
    source,
    byChamber: source === 'president_report',
    isLiving: false,
    plan: {
      text: random.pick(TEXTS[category]),
      severity: random.chance(0.18) ? 'key' : 'ordinary',
      route,
      support: random.chance(0.12) ? random.pick(units.departments) : null,
      stall: pickStall(random, route.length - 1, found),
      end: random.chance(0.03) ? 'declined' : random.chance(0.015) ? 'terminated' : null,
      flawAt: random.chance(0.22) ? random.int(0, route.length - 1) : null,
      relapses: !isRecent && random.chance(0.04),
    },
  }
}

/** A few of the later issues are stuck at whoever does the work; most go through. */
function pickStall(random: Random, last: number, { daysAgo }: Found): Plan['stall'] {
  const stuck = random.chance(0.14)
  if (!stuck || daysAgo > STUCK_DAYS) return null
  return { step: random.pick(['work', 'work', 'verify']), depth: last }
}

function pickCategory(random: Random): DemoCategory {
  let left = random.int(1, 100)
  for (const [category, share] of Object.entries(SHARES) as [DemoCategory, number][]) {
    left -= share
    if (left <= 0) return category
  }
  return 'activity'
}

/** The named chambers, and those of the streets, have more issues on record than the small towns. */
function pickChamber(units: DemoUnits, random: Random): DemoUnit {
  return random.chance(0.3) ? random.pick(units.chambers.slice(0, 5)) : random.pick(units.chambers)
}

/** Ways down the four levels: through the township, by the township itself, past it, or to a member. */
function pickRoute(units: DemoUnits, chamber: DemoUnit, random: Random): DemoUnit[] {
  const township = chamber.parent?.level === 'township' ? chamber.parent : null
  const member = units.members.find((candidate) => candidate.parent === chamber)
  const dice = random.next()
  if (!township)
    return dice < 0.1 ? [units.root] : dice < 0.25 && member ? [chamber, member] : [chamber]
  if (dice < 0.2) return [township]
  if (dice < 0.32) return [chamber]
  if (dice < 0.5 && member) return [township, chamber, member]
  return [township, chamber]
}
