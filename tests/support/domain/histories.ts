import fc from 'fast-check'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { OUTCOMES } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueEvent } from '#lib/domain/events.ts'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'
import { reportSubject } from '#lib/domain/issue-view.ts'
import { listMoves, type Move } from '#lib/domain/moves.ts'
import { type Actor, can, WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import { isOpenLink, topLead } from '#lib/domain/stage.ts'
import { isBelow } from '#lib/domain/unit-path.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import { Story } from './story.ts'
import { type Forest, forest } from './trees.ts'
import type { Unit } from './units.ts'

/** What chance decides in one step; the player makes of it whatever is legal at that point. */
const chance = fc.record({
  action: fc.nat(),
  who: fc.nat(),
  to: fc.nat(),
  days: fc.constantFrom(0, 0, 0, 1, 3),
  due: fc.integer({ min: 0, max: 60 }),
  support: fc.nat(3).map((n) => n === 0),
  fail: fc.nat(3).map((n) => n === 0),
  key: fc.nat(2).map((n) => n === 0),
  rare: fc.nat(11).map((n) => n === 0),
})
type Chance = typeof chance extends fc.Arbitrary<infer C> ? C : never

/** One thing that happened: who did what, and the issue before and after. */
export type Turn = Readonly<{
  actor: Actor
  move: Extract<Move, { allowed: true }>
  input: ActionInput
  before: IssueState
  after: IssueState
  event: IssueEvent
}>

/** A life of an issue in a tree; `refused` are the codes with which inputs were turned down. */
export type History = Readonly<{
  forest: Forest
  story: Story
  turns: readonly Turn[]
  refused: readonly string[]
}>

/** Actions that end the story, whatever the links say. */
const UNDOING = WORKFLOW_ACTIONS.filter((action) =>
  TRANSITIONS[action].some(({ to }) => to?.some((code) => OUTCOMES.some((end) => end === code))),
)
const RARE: readonly WorkflowAction[] = ['comment', 'withdraw', ...UNDOING]

/** Legal lives: a random tree, a random reporter, then up to fifty steps somebody may take. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    forest,
    chamber: fc.nat(),
    reporter: fc.nat(),
    steps: fc.array(chance, { minLength: 1, maxLength: 50, size: 'max' }),
  })
  .map(({ forest, chamber, reporter, steps }) => play(forest, chamber, reporter, steps))

function pick<T>(list: readonly T[], at: number): T {
  const item = list[at % list.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

function play(where: Forest, chamberAt: number, reporterAt: number, steps: Chance[]): History {
  const chamber = pick(where.chambers, chamberAt)
  const subject = reportSubject(where.root.code, chamber.path, [])
  const reporters = where.crew.filter((actor) => can(actor, 'report', subject))
  const story = new Story(pick(reporters, reporterAt), chamber, { units: where.units })
  const turns: Turn[] = []
  const refused: string[] = []
  for (const step of steps) {
    story.today = addDays(story.today, step.days)
    const choice = choose(where, story, step)
    const input = choice && inputFor(where, story, choice.move, step)
    if (!choice || !input) continue
    const before = story.state
    try {
      story.act(choice.actor, input)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused.push(error.code)
      continue
    }
    const event = story.events.at(-1)
    if (event) turns.push({ ...choice, input, before, after: story.state, event })
  }
  return { forest: where, story, turns, refused }
}

type Choice = Readonly<{ actor: Actor; move: Turn['move'] }>

/** An allowed move of the first of the crew, from a random place on, who has one of the kind. */
function choose(where: Forest, story: Story, step: Chance): Choice | null {
  const { view } = story
  const { crew } = where
  for (let at = 0; at < crew.length; at += 1) {
    const actor = pick(crew, step.who + at)
    const moves = listMoves(view, actor).filter(
      (move): move is Turn['move'] => move.allowed && suits(story, move, step),
    )
    if (moves.length > 0) return { actor, move: pick(moves, step.action) }
  }
  return null
}

function suits(story: Story, { action, assignmentId }: Move, step: Chance): boolean {
  // Most orders would only be told that somebody leads already.
  if (action === 'dispatch' && isLed(story, assignmentId)) return step.support
  // Nearly all that is rare would end the story; half of it is left out.
  if (UNDOING.includes(action)) return step.rare && step.fail
  return RARE.includes(action) === step.rare
}

function isLed(story: Story, parentId: string | null): boolean {
  return story.state.assignments.some(
    (link) => link.parentId === parentId && link.kind === 'lead' && isOpenLink(link),
  )
}

function inputFor(where: Forest, story: Story, move: Move, step: Chance): ActionInput | null {
  const link = story.state.assignments.find(({ id }) => id === move.assignmentId)
  const assignmentId = link?.id ?? ''
  const { action } = move
  switch (action) {
    case 'accept':
      return { action, severity: step.key ? 'key' : 'ordinary' }
    case 'dispatch':
      return order(where, story, link, step)
    case 'acknowledge':
      return { action, assignmentId }
    case 'report_progress':
    case 'submit':
      return { action, assignmentId, note: '已办', evidence: [] }
    case 'verify':
      return step.fail
        ? { action, assignmentId, verdict: 'fail', reason: '材料不全' }
        : { action, assignmentId, verdict: 'pass' }
    case 'withdraw':
      return { action, assignmentId, reason: '交办有误' }
    case 'approve_closure':
      return { action }
    case 'comment':
      return { action, note: '已阅' }
    case 'reopen': {
      const dueOn = step.support ? {} : { dueOn: addDays(story.today, step.due) }
      return { action, reason: '问题反弹', ...dueOn }
    }
    default:
      return { action, reason: '情况属实' }
  }
}

/** An order that is usually possible: somebody below, due no later than the giver is. */
function order(
  where: Forest,
  story: Story,
  parent: AssignmentState | undefined,
  step: Chance,
): ActionInput | null {
  const giver = parent ? where.units.find(({ code }) => code === parent.to) : where.root
  if (!giver) return null
  const below = where.units.filter((unit) => mayTake(unit, giver))
  const next = below.filter((unit) => unit.path === `${giver.path}${unit.code}/`)
  const near = step.fail || next.length === 0 ? below : next
  const takers = parent ? near : [where.root, ...near]
  if (takers.length === 0) return null
  const to = pick(takers, step.to)
  const kind = step.support || (to.kind === 'department' && !step.rare) ? 'support' : 'lead'
  const wish = addDays(story.today, step.due)
  const limit = parent?.dueOn ?? topLead(story.state)?.dueOn
  const dueOn = limit !== undefined && limit < wish ? limit : wish
  const base = { action: 'dispatch', to: to.code, kind, dueOn } as const
  return { ...base, requirement: '按期整改', ...(parent ? { parentId: parent.id } : {}) }
}

function mayTake(unit: Unit, giver: Unit): boolean {
  const paths = [unit.path, ...unit.memberOf.map((path) => `${path}${unit.code}/`)]
  return paths.some((path) => isBelow(path, giver.path))
}
