import { describe, expect, it } from 'vitest'
import { STAGES } from '#lib/domain/codes.ts'
import { decide } from '#lib/domain/decide.ts'
import { DomainError, ERRORS } from '#lib/domain/errors.ts'
import {
  judge,
  listMoves,
  type Move,
  stepFor,
  type Target,
  WHOLE_ISSUE,
} from '#lib/domain/moves.ts'
import { WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { CAST, CAST_NAMES, type CastName } from '#tests/support/domain/actors.ts'
import { EXPECTATIONS } from '#tests/support/domain/expectations.ts'
import { inputsFor } from '#tests/support/domain/inputs.ts'
import {
  helpersFor,
  keyOf,
  LINK_ACTIONS,
  lacksSubject,
  refusalOf,
  words,
} from '#tests/support/domain/refusals.ts'
import { RESERVED_STAGES } from '#tests/support/domain/reserved.ts'
import { STORIES, type StoryName } from '#tests/support/domain/scenes.ts'
import type { Story } from '#tests/support/domain/story.ts'

const SCENES = Object.keys(STORIES) as StoryName[]

/** What a listed move is about. */
function targetOf({ state }: Story, move: Move): Target {
  const by = <T extends { id: string }>(list: readonly T[], id: string | null) =>
    list.find((one) => one.id === id) ?? null
  return {
    link: by(state.assignments, move.assignmentId),
    request: by(state.requests, move.requestId),
    supervision: by(state.supervisions, move.supervisionId),
  }
}

function codeThrownBy(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

/** The inputs with which a listed move can be tried; of what is not there, nothing can be named. */
function attempts(story: Story, listed: ReturnType<typeof everyMove>[number]) {
  const { move, target } = listed
  if (lacksSubject(move.action, target)) return []
  return inputsFor(story, move.action, target).map((input) => ({ ...listed, input }))
}

/** What everybody would hear about the links that are over, which no list shows any more. */
function endedMoves(story: Story) {
  const actions = [...LINK_ACTIONS, 'dispatch'] as const
  const ended = story.state.assignments.filter((link) => !isOpenLink(link))
  return ended.flatMap((link) =>
    actions.flatMap((action) => {
      const step = stepFor(action, 'assignment')
      if (!step) throw new Error(`no step for ${action}`)
      return CAST_NAMES.map((name) => {
        const target = { ...WHOLE_ISSUE, link }
        const move = judge(story.view, CAST[name], action, step, target)
        return { name, action, target, code: move.allowed ? null : move.refusal.code }
      })
    }),
  )
}

function inCastOrder(who: string): CastName[] {
  return CAST_NAMES.filter((name) => words(who).includes(name))
}

function everyMove(story: Story) {
  return CAST_NAMES.flatMap((name) =>
    listMoves(story.view, CAST[name]).map((move) => ({
      name,
      move,
      target: targetOf(story, move),
    })),
  )
}

describe.each(SCENES)('an issue that is %s', (sceneName) => {
  const story = STORIES[sceneName]()
  const scene = EXPECTATIONS[sceneName]
  const moves = everyMove(story)

  it('stands where it is expected to stand', () => {
    expect(story.state).toMatchObject({ stage: scene.stage, resting: scene.resting })
  })

  it('lists as allowed exactly what the grid allows, to exactly those people', () => {
    const found: Record<string, string[]> = {}
    for (const { name, move, target } of moves) {
      if (move.allowed) {
        const key = keyOf(move.action, target)
        found[key] = [...(found[key] ?? []), name]
      }
    }
    const wanted = Object.entries(scene.allows).map(([key, who]) => [key, inCastOrder(who)])
    expect(found).toEqual(Object.fromEntries(wanted))
  })

  it('refuses everybody else for the expected reason and says who can', () => {
    const found: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const { name, move, target } of moves) {
      const label = `${name}: ${keyOf(move.action, target)}`
      const code = refusalOf(scene, name, move.action, target, story.state.stage)
      wanted[label] = code && { code, ...helpersFor(move.action, target) }
      found[label] = move.allowed
        ? null
        : {
            code: move.refusal.code,
            unit: move.whoCan.unit,
            roles: [...move.whoCan.roles].sort(),
          }
    }
    expect(found).toEqual(wanted)
  })

  it('refuses with codes of the one table, and always names somebody who could', () => {
    for (const { move } of moves) {
      if (move.allowed) continue
      expect([403, 409]).toContain(ERRORS[move.refusal.code])
      expect(move.whoCan.roles).not.toEqual([])
    }
  })

  it('lets everybody do what is listed for them and refuses the rest with that reason', () => {
    const found: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const { name, move, target, input } of moves.flatMap((one) => attempts(story, one))) {
      const isPass = input.action === 'verify' && input.verdict === 'pass'
      const key = `${keyOf(move.action, target)}${isPass ? ' pass' : ''}`
      const label = `${name}: ${key}`
      const context = story.contextOf(input)
      found[label] = codeThrownBy(() => decide(story.view, CAST[name], input, context))
      wanted[label] = move.allowed ? (scene.inVain?.[key] ?? null) : move.refusal.code
    }
    expect(found).toEqual(wanted)
  })

  it('lets nobody touch a link that has ended', () => {
    for (const { name, action, target, code } of endedMoves(story)) {
      expect(['not_granted', 'outside_reach', 'wrong_status']).toContain(code)
      expect(code).toBe(refusalOf(scene, name, action, target, story.state.stage))
    }
  })
})

describe('the scenes', () => {
  it('show every stage that is not reserved for later', () => {
    const shown = new Set(Object.values(EXPECTATIONS).map(({ stage }) => stage))
    const missing = STAGES.filter((stage) => !shown.has(stage))
    expect(missing, 'add a scene to scenes.ts and its expectation').toEqual(RESERVED_STAGES)
  })

  it('let somebody do every workflow action', () => {
    const done = Object.values(EXPECTATIONS).flatMap(({ allows }) => Object.keys(allows))
    const shown = new Set(done.map((key) => key.split(' ')[0]))
    expect(WORKFLOW_ACTIONS.filter((action) => !shown.has(action))).toEqual([])
  })
})
