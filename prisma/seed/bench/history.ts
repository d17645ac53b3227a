import { randomUUID } from 'node:crypto'
import type { AssignmentKind, Source } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { DemoPeople } from '../demo/people.ts'
import type { Random } from '../demo/random.ts'
import { type DemoCategory, type DemoText, TEXTS } from '../demo/texts.ts'
import type { DemoUnit } from '../demo/units.ts'
import type { End } from './ends.ts'
import type { Life } from './life.ts'
import { type Draws, lookBack } from './look-backs.ts'

const CATEGORIES = Object.keys(TEXTS) as DemoCategory[]
const SOURCES: readonly Source[] = [
  'visit',
  'visit',
  'leader_contact',
  'president_report',
  'member_feedback',
]

type Cast = Readonly<{
  people: DemoPeople
  chamber: DemoUnit
  random: Random
  draws: Draws
  /** Whether its look-back, if it is drawn, is still to be made. */
  waits: boolean
}>

/** Lives one issue to its end: about five events, seven when a chamber does the work. */
export function live(life: Life, number: string, end: End, cast: Cast): void {
  const { people, chamber, random, draws } = cast
  const clerk = people.byLogin.clerk as Actor
  const category = random.pick(CATEGORIES)
  const text = random.pick(TEXTS[category])
  const severity = random.chance(0.06) ? 'key' : 'ordinary'
  life.report(clerk, {
    number,
    title: `${text.title}(${chamber.name}${number.slice(-6)})`,
    description: text.description,
    source: random.pick(SOURCES),
    chamber: chamber.code,
    reporterUnit: clerk.appointments[0]?.unit.code ?? '',
    category,
    severity,
  })
  if (end === 'reported') return
  if (end === 'declined') {
    life.act(clerk, random.int(1, 40), { type: 'issue.declined', payload: { reason: '重复' } })
    return
  }
  life.act(clerk, random.int(1, 40), {
    type: 'issue.accepted',
    payload: { category, severity, rectificationType: text.type },
  })
  if (end === 'accepted') return
  work(life, end, { ...cast, text, clerk })
  if (end !== 'closed' && end !== 'archived') return
  if (life.view.state.stage === 'pending_closure') {
    const director = people.byLogin.director as Actor
    life.act(director, random.int(2, 60), { type: 'closure.approved', payload: { reason: null } })
  }
  if (draws.draw(life)) {
    if (!cast.waits) lookBack(life, people.byLogin.clerk2 as Actor, random)
  } else if (end === 'archived') {
    life.act(clerk, 24 * 150, { type: 'issue.archived', payload: { reason: null } })
  }
}

type Work = Cast & Readonly<{ text: DemoText; clerk: Actor }>

function work(life: Life, end: End, { people, chamber, random, text, clerk }: Work): void {
  const township = chamber.parent?.level === 'township' ? chamber.parent : null
  const taker = township ?? chamber
  const officer = people.of(taker)
  const days = random.int(20, 60)
  order(life, clerk, random.int(1, 30), { from: clerk, to: taker, parentId: null, days, text })
  if (end === 'dispatched') return
  const assignmentId = life.link
  sign(life, officer, random)
  if (end === 'working') return
  if (township && random.chance(0.25)) {
    const secretary = people.of(chamber)
    order(life, officer, 5, { from: officer, to: chamber, parentId: assignmentId, days: 10, text })
    const below = life.link
    sign(life, secretary, random)
    submit(life, secretary, below, random.int(24, 150), text)
    pass(life, officer, below, random)
  }
  submit(life, officer, assignmentId, random.int(48, 24 * 25), text)
  if (end !== 'submitted') pass(life, clerk, assignmentId, random)
}

type Order = Readonly<{
  from: Actor
  to: DemoUnit
  parentId: string | null
  days: number
  text: DemoText
}>

function order(life: Life, by: Actor, hours: number, { from, to, ...rest }: Order): void {
  const kind: AssignmentKind = 'lead'
  life.act(by, hours, {
    type: 'assignment.dispatched',
    payload: {
      assignmentId: randomUUID(),
      parentId: rest.parentId,
      from: from.appointments[0]?.unit.code ?? '',
      to: to.code,
      kind,
      dueOn: life.due(rest.days),
      requirement: rest.text.requirement,
    },
  })
}

/** A link the clock has signed for already is not signed again. */
function sign(life: Life, by: Actor, random: Random): void {
  const assignmentId = life.link
  const hours = random.int(1, 30)
  life.settleLater(hours)
  const link = life.view.state.assignments.find(({ id }) => id === assignmentId)
  if (link?.status !== 'dispatched') return
  life.act(by, hours, { type: 'assignment.acknowledged', payload: { assignmentId } })
}

function submit(life: Life, by: Actor, assignmentId: string, hours: number, text: DemoText): void {
  const payload = { assignmentId, note: text.result, evidence: [] }
  life.act(by, hours, { type: 'assignment.submitted', payload })
}

function pass(life: Life, by: Actor, assignmentId: string, random: Random): void {
  const grade = random.pick(['qualified', 'good', 'excellent'] as const)
  const payload = { assignmentId, reason: null, grade }
  life.act(by, random.int(1, 70), { type: 'assignment.passed', payload })
}
