import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { decide } from '#lib/domain/decide.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueEvent } from '#lib/domain/events.ts'
import { apply } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { listMoves, type Target } from '#lib/domain/moves.ts'
import type { Origin } from '#lib/domain/origin.ts'
import type { Actor, WorkflowAction } from '#lib/domain/policy.ts'
import { CAST } from '#tests/support/domain/actors.ts'
import { CLOSING_ACTIONS } from '#tests/support/domain/closing-actions.ts'
import { histories } from '#tests/support/domain/histories.ts'
import { inputsFor } from '#tests/support/domain/inputs.ts'
import { idOf } from '#tests/support/domain/looked-up.ts'
import { FACT, ITEM } from '#tests/support/domain/origins.ts'
import { STORIES } from '#tests/support/domain/scenes.ts'
import type { Story } from '#tests/support/domain/story.ts'

const ENDED: readonly string[] = ['closed', 'archived', 'declined', 'terminated']
const FAILED = { checkupId: idOf(900), version: 1, score: 2, times: 1 }
const SCORED = { checkupId: idOf(900), version: 1, at: '2026-03-02T00:00:00Z', byId: 'person-x' }
const PASSED = { ...SCORED, score: 4, passed: true }
const TOO_LOW = { ...SCORED, score: 2, passed: false }

/** A story as if it had begun otherwise, so that every point of the workflow is tried. */
function retold(story: Story, change: Partial<IssueState>): Story {
  return Object.assign(story.copy(), { state: { ...story.state, ...change } })
}

/** Every point: the scenes, and where random walks have been, with those who may act there. */
type Point = Readonly<{ story: Story; people: readonly Actor[] }>
const walks = fc.sample(histories, { numRuns: 60, seed: 11 })
const POINTS: readonly Point[] = [
  ...Object.values(STORIES).map((tell) => ({ story: tell(), people: Object.values(CAST) })),
  ...walks.flatMap(({ story, forest }) =>
    story.happened
      .filter(({ before, after }) => before.stage !== after.stage)
      .map(({ before }) => ({ story: retold(story, before), people: forest.crew })),
  ),
].filter(({ story }) => !ENDED.includes(story.state.stage))

type Tried = Readonly<{ action: WorkflowAction; stage: string; code: string | null }>

/** What comes of everything anybody is shown as theirs to do: the stage it leads to, or the refusal. */
function tryAll({ story, people }: Point): Tried[] {
  return people.flatMap((actor) =>
    listMoves(story.view, actor).flatMap((move) => {
      if (!move.allowed) return []
      const by = <T extends { id: string }>(list: readonly T[], id: string | null) =>
        list.find((one) => one.id === id) ?? null
      const { assignments, requests, supervisions } = story.state
      const target: Target = {
        link: by(assignments, move.assignmentId),
        request: by(requests, move.requestId),
        supervision: by(supervisions, move.supervisionId),
      }
      return inputsFor(story, move.action, target).map((input) => outcome(story, actor, input))
    }),
  )
}

function outcome(story: Story, actor: Actor, input: ActionInput): Tried {
  const { action } = input
  const before = story.state
  try {
    const { events } = decide(story.view, actor, input, story.contextOf(input))
    const { stage } = events.reduce((state, event) => {
      const base = {
        seq: state.version + 1,
        at: story.happened.at(-1)?.event.at ?? before.reportedAt,
      }
      const by = { actorId: actor.personId, unit: null, office: null, cause: { kind: 'person' } }
      return apply(state, { ...event, ...base, ...by } as IssueEvent)
    }, before)
    return { action, stage, code: null }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { action, stage: before.stage, code: error.code }
  }
}

function from(origin: Origin | null, rescore: IssueState['rescore'] = null): Tried[] {
  const finding = origin?.kind === 'item' ? FAILED : null
  const proofKinds = rescore ? (['certificate'] as const) : []
  return POINTS.flatMap((point) =>
    tryAll({ ...point, story: retold(point.story, { origin, finding, rescore, proofKinds }) }),
  )
}

const closed = (tried: readonly Tried[]) =>
  [
    ...new Set(tried.filter(({ stage }) => stage === 'closed').map(({ action }) => action)),
  ].toSorted()
const refusals = (tried: readonly Tried[]) => [
  ...new Set(
    tried
      .filter(({ action, code }) => CLOSING_ACTIONS.includes(action) && code)
      .map(({ code }) => code),
  ),
]

describe('7: what the table lets lead to the closing', () => {
  test('7: is all that ever closes an ordinary issue, at every point of it', () => {
    expect(CLOSING_ACTIONS).toEqual(['verify', 'approve_closure'])
    expect(closed(from(null))).toEqual([...CLOSING_ACTIONS].toSorted())
    for (const { acts } of walks) {
      for (const { input, before, after } of acts) {
        if (after.stage !== 'closed' || before.stage === 'closed') continue
        expect(CLOSING_ACTIONS).toContain(input.action)
      }
    }
  })

  test('7: closes nothing that a check-up opened while its item has not been scored again', () => {
    const tried = from(ITEM)
    expect(closed(tried)).toEqual([])
    expect(refusals(tried)).toContain('rescore_missing')
  })

  test('7: closes nothing on a score that is too low', () => {
    const tried = from(ITEM, TOO_LOW)
    expect(closed(tried)).toEqual([])
    expect(refusals(tried)).toContain('rescore_missing')
  })

  test('7: closes by the same ways as ever once the item has passed with its proof', () => {
    expect(closed(from(ITEM, PASSED))).toEqual([...CLOSING_ACTIONS].toSorted())
  })

  test('7: closes nothing on a pass whose proof is not there', () => {
    const without = POINTS.flatMap((point) => {
      const change = { origin: ITEM, finding: FAILED, rescore: PASSED, proofKinds: [] }
      return tryAll({ ...point, story: retold(point.story, change) })
    })
    expect(closed(without)).toEqual([])
    expect(refusals(without)).toContain('evidence_missing')
  })

  test('7: closes nothing that warns of a dated fact; only the new fact does', () => {
    const tried = from(FACT)
    expect(closed(tried)).toEqual([])
    expect(refusals(tried)).toContain('fact_not_renewed')
    const renewing = POINTS.map(({ story }) => {
      const { version: seq, reportedAt: at } = story.state
      const payload = { factId: idOf(903), kind: 'term_of_office', until: null, evidence: [] }
      const event = { type: 'fact.renewed', payload, seq: seq + 1, at, actorId: 'person-x' }
      return apply({ ...story.state, origin: FACT }, event as unknown as IssueEvent).stage
    })
    expect(new Set(renewing)).toEqual(new Set(['closed']))
  })

  test('7: has been tried at every stage that is not an end', () => {
    const stages = new Set(POINTS.map(({ story }) => story.state.stage))
    expect([...stages].toSorted()).toEqual(
      'accepted dispatched pending_closure pending_verification rectifying submitted suspended'.split(
        ' ',
      ),
    )
  })
})
