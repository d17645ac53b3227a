import { addDays } from '#lib/domain/calendar.ts'
import type { Source } from '#lib/domain/codes.ts'
import type { Stall } from './history.ts'
import { type Story, unitNamed } from './stories.ts'
import { type DemoCategory, TEXTS } from './texts.ts'
import type { DemoUnit, DemoUnits } from './units.ts'

/** A story that stands still at a desk of a demo account, so that each of them has work. */
type Living = Readonly<{
  daysAgo: number
  chamber: string
  category: DemoCategory
  text: number
  source: Source
  /** Names of units; `member` is the first member of the chamber. */
  route: readonly string[]
  stall: Stall | null
  key?: boolean
  flawAt?: number
}>

const at = (step: Stall['step'], depth = 0): Stall => ({ step, depth })

const LIVING: readonly Living[] = [
  {
    daysAgo: 12,
    chamber: '东城街道商会',
    category: 'bylaw',
    text: 0,
    source: 'visit',
    route: ['东城街道', '东城街道商会'],
    stall: at('acknowledge', 1),
  },
  {
    daysAgo: 8,
    chamber: '东城街道商会',
    category: 'venue',
    text: 2,
    source: 'leader_contact',
    route: ['东城街道'],
    stall: at('acknowledge'),
  },
  {
    daysAgo: 40,
    chamber: '东城街道商会',
    category: 'leadership',
    text: 0,
    source: 'president_report',
    route: ['东城街道', '东城街道商会'],
    stall: at('verify', 1),
  },
  {
    daysAgo: 45,
    chamber: '东城街道商会',
    category: 'activity',
    text: 4,
    source: 'member_feedback',
    route: ['东城街道', '东城街道商会', 'member'],
    stall: at('work', 2),
  },
  {
    daysAgo: 52,
    chamber: '东城街道商会',
    category: 'staff',
    text: 1,
    source: 'visit',
    route: ['东城街道', '东城街道商会'],
    stall: at('work', 1),
  },
  {
    daysAgo: 30,
    chamber: '南城街道商会',
    category: 'bylaw',
    text: 1,
    source: 'visit',
    route: ['南城街道', '南城街道商会'],
    stall: at('rework', 1),
    flawAt: 1,
  },
  {
    daysAgo: 9,
    chamber: '南城街道商会',
    category: 'activity',
    text: 0,
    source: 'member_feedback',
    route: ['南城街道'],
    stall: at('acknowledge'),
  },
  {
    daysAgo: 60,
    chamber: '南城街道商会',
    category: 'venue',
    text: 1,
    source: 'visit',
    route: ['南城街道商会'],
    stall: at('verify'),
  },
  {
    daysAgo: 28,
    chamber: '区物流协会',
    category: 'staff',
    text: 0,
    source: 'leader_contact',
    route: ['区物流协会'],
    stall: at('work'),
  },
  {
    daysAgo: 6,
    chamber: '区物流协会',
    category: 'leadership',
    text: 3,
    source: 'president_report',
    route: ['区物流协会'],
    stall: at('acknowledge'),
  },
  {
    daysAgo: 75,
    chamber: '合溪镇商会',
    category: 'leadership',
    text: 0,
    source: 'leader_contact',
    route: ['合溪镇', '合溪镇商会'],
    stall: at('approve'),
    key: true,
  },
  {
    daysAgo: 90,
    chamber: '金山镇商会',
    category: 'venue',
    text: 0,
    source: 'visit',
    route: ['金山镇'],
    stall: at('approve'),
    key: true,
  },
  {
    daysAgo: 4,
    chamber: '鸣玉镇商会',
    category: 'registration',
    text: 2,
    source: 'visit',
    route: [],
    stall: at('dispatch'),
  },
  {
    daysAgo: 3,
    chamber: '南平镇商会',
    category: 'bylaw',
    text: 3,
    source: 'member_feedback',
    route: [],
    stall: at('dispatch'),
  },
  {
    daysAgo: 1,
    chamber: '区小微企业协会',
    category: 'activity',
    text: 4,
    source: 'president_report',
    route: [],
    stall: at('accept'),
  },
  {
    daysAgo: 1,
    chamber: '合溪镇商会',
    category: 'registration',
    text: 1,
    source: 'visit',
    route: [],
    stall: at('accept'),
  },
  {
    daysAgo: 0,
    chamber: '东城街道商会',
    category: 'activity',
    text: 3,
    source: 'member_feedback',
    route: [],
    stall: at('accept'),
  },
]

/** The stories that wait at the desks of the demo accounts on the day the demo is made. */
export function livingStories(units: DemoUnits, today: string): Story[] {
  return LIVING.map((one): Story => {
    const chamber = unitNamed(units, one.chamber)
    const text = TEXTS[one.category][one.text]
    if (!text) throw new Error(`no text ${one.category} ${one.text}`)
    return {
      day: addDays(today, -one.daysAgo),
      chamber,
      category: one.category,
      source: one.source,
      byChamber: one.source === 'president_report',
      plan: {
        text,
        severity: one.key ? 'key' : 'ordinary',
        route: one.route.map((name) =>
          name === 'member' ? firstMember(units, chamber) : unitNamed(units, name),
        ),
        support: null,
        stall: one.stall,
        end: null,
        flawAt: one.flawAt ?? null,
        relapses: false,
      },
    }
  })
}

function firstMember(units: DemoUnits, chamber: DemoUnit): DemoUnit {
  const member = units.members.find((candidate) => candidate.parent === chamber)
  if (!member) throw new Error(`${chamber.name} has no member in the demo`)
  return member
}
