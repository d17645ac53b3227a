import { addDays } from '#lib/domain/calendar.ts'
import { LIVING } from './living-list.ts'
import { type Story, unitNamed } from './stories.ts'
import { TEXTS } from './texts.ts'
import type { DemoUnit, DemoUnits } from './units.ts'

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
      isLiving: true,
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
        beside: one.beside,
      },
    }
  })
}

function firstMember(units: DemoUnits, chamber: DemoUnit): DemoUnit {
  const member = units.members.find((candidate) => candidate.parent === chamber)
  if (!member) throw new Error(`${chamber.name} has no member in the demo`)
  return member
}
