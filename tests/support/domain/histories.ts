import fc from 'fast-check'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { reportSubject } from '#lib/domain/issue-view.ts'
import { listMoves, type Move } from '#lib/domain/moves.ts'
import type { Origin } from '#lib/domain/origin.ts'
import { type Actor, can, type WorkflowAction } from '#lib/domain/policy.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { type Chance, chance, pick } from './chance.ts'
import { inputFor } from './chance-inputs.ts'
import { FACT, FOUND_AGAIN, ITEM, RELATED, RENEWED, WARNED } from './origins.ts'
import { type Happened, Story } from './story.ts'
import { type Forest, forest } from './trees.ts'

/** What somebody did: the move, what was filled in, and the issue before and after all of it. */
export type Act = Readonly<{
  actor: Actor
  move: Extract<Move, { allowed: true }>
  input: ActionInput
  before: IssueState
  after: IssueState
}>

/** One event that somebody caused; an act may cause several. */
export type Turn = Happened & Pick<Act, 'actor' | 'move' | 'input'>

/**
 * A life of an issue in a tree; `refused` are the codes with which inputs were turned down. What the
 * clock did stands in `story.happened` beside the rest.
 */
export type History = Readonly<{
  forest: Forest
  story: Story
  acts: readonly Act[]
  turns: readonly Turn[]
  refused: readonly string[]
}>

/** What ends the story; half of it is left out. */
const ENDING: readonly WorkflowAction[] = ['decline', 'terminate']
const RARE: readonly WorkflowAction[] = ['comment', 'instruct', 'withdraw', ...ENDING]
/** What may be done at nearly any time and would drown the work itself. */
const BESIDE: readonly WorkflowAction[] = [
  'request_return',
  'request_transfer',
  'request_extension',
  'request_suspension',
  'request_escalation',
  'suspend',
  'remind',
  'supervise',
  'urge',
  'correct',
  'issue_paper',
  'return_paper',
]

/** Legal lives: a random tree, a random reporter, then up to fifty steps somebody may take. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    forest,
    chamber: fc.nat(),
    reporter: fc.nat(),
    origin: fc.constantFrom(null, null, ITEM, FACT),
    steps: fc.array(chance, { minLength: 1, maxLength: 50, size: 'max' }),
  })
  .map(play)

type Draw = Readonly<{
  forest: Forest
  chamber: number
  reporter: number
  origin: Origin | null
  steps: Chance[]
}>

function play({ forest: where, origin, steps, ...at }: Draw): History {
  const chamber = pick(where.chambers, at.chamber)
  const subject = reportSubject(where.root.code, chamber.path, [])
  const reporters = where.crew.filter((actor) => can(actor, 'report', subject))
  const reporter = pick(reporters, at.reporter)
  const story = new Story(reporter, chamber, {
    units: where.units,
    ...(origin ? { origin } : {}),
  })
  const acts: Act[] = []
  const turns: Turn[] = []
  const refused: string[] = []
  for (const step of steps) {
    pass(story, step)
    hear(story, step)
    const choice = choose(where, story, step)
    const input = choice && inputFor(where, story, choice.move, step)
    if (!choice || !input) continue
    const before = story.state
    const first = story.happened.length
    try {
      story.act(choice.actor, input)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused.push(error.code)
      continue
    }
    acts.push({ ...choice, input, before, after: story.state })
    turns.push(...story.happened.slice(first).map((one) => ({ ...one, ...choice, input })))
  }
  return { forest: where, story, acts, turns, refused }
}

/** Time goes on, and the clock does what it owes; after the closing it goes on faster. */
function pass(story: Story, step: Chance): void {
  const isClosed = story.state.stage === 'closed'
  story.settle(addDays(story.today, isClosed ? step.days * 20 : step.days))
  if (isClosed && step.support && !story.state.lookBackDrawnAt) {
    const payload = { cohort: '2026-05', seed: '种' }
    story.rule({ type: 'lookback.drawn', payload }, 'look-back')
  }
}

/** Now and then a check-up, a dated fact or a problem found in common has something to say. */
function hear(story: Story, step: Chance): void {
  const { origin, endedAt } = story.state
  if (!step.rare || endedAt !== null) return
  if (step.key) story.rule(RELATED, 'common')
  else if (origin?.kind === 'item') story.rule(FOUND_AGAIN, 'checkup')
  else if (origin?.kind === 'fact') story.rule(step.support ? RENEWED : WARNED, 'fact')
}

type Choice = Readonly<{ actor: Actor; move: Act['move'] }>

/** An allowed move of the first of the crew, from a random place on, who has one of the kind. */
function choose(where: Forest, story: Story, step: Chance): Choice | null {
  const { view } = story
  const { crew } = where
  for (let at = 0; at < crew.length; at += 1) {
    const actor = pick(crew, step.who + at)
    const moves = listMoves(view, actor).filter(
      (move): move is Act['move'] => move.allowed && suits(story, move, step),
    )
    if (moves.length > 0) return { actor, move: pick(moves, step.action) }
  }
  return null
}

function suits(story: Story, { action, assignmentId }: Move, step: Chance): boolean {
  // Most orders would only be told that somebody leads already.
  if (action === 'dispatch' && isLed(story, assignmentId)) return step.support
  if (ENDING.includes(action)) return step.rare && step.fail
  if (RARE.includes(action)) return step.rare
  return !step.rare && BESIDE.includes(action) === step.beside
}

function isLed(story: Story, parentId: string | null): boolean {
  return story.state.assignments.some(
    (link) => link.parentId === parentId && link.kind === 'lead' && isOpenLink(link),
  )
}
