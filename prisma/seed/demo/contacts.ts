import { addDays, dateOf } from '#lib/domain/calendar.ts'
import type { DutyKind, VisitKind } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { logDuty } from '#lib/instructors/commands/log-duty.ts'
import { logVisit } from '#lib/visits/commands/log-visit.ts'
import { planVisit } from '#lib/visits/commands/plan-visit.ts'
import { officeHour, workday } from './clock.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import type { Random } from './random.ts'
import type { DemoUnit, DemoUnits } from './units.ts'

type Around = Readonly<{ people: DemoPeople; units: DemoUnits; random: Random; now: Date }>

/** Visits, leader contact and the duties of instructors in the last year, and what is planned. */
export async function plantContacts(around: Around): Promise<void> {
  const { people, units, random, now } = around
  const clerk = people.byLogin.clerk as Actor
  for (const [index, chamber] of units.chambers.entries()) {
    const township = chamber.parent?.level === 'township' ? people.of(chamber.parent) : clerk
    // Four chambers in five have been visited this year, by the township in turn with the federation.
    if (index % 5 !== 4) {
      await held(around, index % 2 ? clerk : township, chamber, { kind: 'visit', daysAgo: 340 })
    }
    if (index < units.townships.length) await duties(around, chamber, random.int(1, 4))
  }
  await leaderContacts(around)
  for (const [index, chamber] of units.chambers.slice(0, 3).entries()) {
    await perform(planVisit, clerk, new Date(now.getTime() - 3_600_000), {
      chamber: chamber.code,
      kind: 'visit',
      visitors: clerk.name,
      purpose: '核对问题整改进展。',
      plannedOn: workday(addDays(dateOf(now), 3 + 2 * index)),
    })
  }
}

/** Two linked chambers have had all three contacts; the third still waits for two. */
async function leaderContacts(around: Around): Promise<void> {
  const leader = around.people.byLogin.leader as Actor
  const linked = around.units.chambers.filter(({ code }) => leader.seats.includes(code))
  for (const [index, chamber] of linked.entries()) {
    const kinds: readonly VisitKind[] =
      index < 2 ? ['field_study', 'meeting', 'visit'] : ['field_study']
    for (const kind of kinds) await held(around, leader, chamber, { kind, daysAgo: 250 })
  }
}

type Contact = Readonly<{ kind: VisitKind; daysAgo: number }>

async function held(
  { random, now }: Around,
  visitor: Actor,
  chamber: DemoUnit,
  { kind, daysAgo }: Contact,
): Promise<void> {
  const at = officeHour(workday(addDays(dateOf(now), -random.int(12, daysAgo))), random)
  await perform(logVisit, visitor, at, {
    chamber: chamber.code,
    kind,
    heldOn: dateOf(at),
    visitors: visitor.name,
    metWith: '会长、秘书长',
    purpose: kind === 'field_study' ? '调研会员企业生产经营情况。' : '了解商会运行情况和会员诉求。',
    summary: '班子履职正常，台账齐全，会员反映的情况已记录。',
  })
}

const DUTIES: readonly (readonly [DutyKind, string])[] = [
  ['attend_meeting', '列席理事会，研究年度工作安排。'],
  ['study_session', '组织会员学习，讲授专题党课。'],
  ['develop_member', '走访未入会企业，协助发展会员。'],
  ['vet_leader', '协助考察班子人选。'],
]

async function duties({ people, random, now }: Around, chamber: DemoUnit, count: number) {
  const instructor = people.instructorOf(chamber)
  for (let n = 0; n < count; n += 1) {
    const at = officeHour(workday(addDays(dateOf(now), -random.int(12, 320))), random)
    const [kind, note] = random.pick(DUTIES)
    const record = { chamber: chamber.code, kind, doneOn: dateOf(at), note }
    await perform(logDuty, instructor, at, record)
  }
}
