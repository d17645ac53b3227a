import { describe, expect, it } from 'vitest'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { STAGES } from '#lib/domain/codes.ts'
import { decide } from '#lib/domain/decide.ts'
import { DomainError, ERRORS } from '#lib/domain/errors.ts'
import type { AssignmentState } from '#lib/domain/issue-state.ts'
import { judge, listMoves, type Move, stepFor } from '#lib/domain/moves.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { CAST, CAST_NAMES, type CastName } from '#tests/support/domain/actors.ts'
import { EXPECTATIONS } from '#tests/support/domain/expectations.ts'
import {
  helpersFor,
  keyOf,
  LINK_ACTIONS,
  refusalOf,
  words,
} from '#tests/support/domain/refusals.ts'
import { RESERVED_STAGES } from '#tests/support/domain/reserved.ts'
import { STORIES, type StoryName } from '#tests/support/domain/scenes.ts'
import { day, type Story } from '#tests/support/domain/story.ts'

const SCENES = Object.keys(STORIES) as StoryName[]

/** Somebody below each unit who could help with its work. */
const BELOW: Readonly<Record<string, string>> = {
  '500119': '500119002',
  '500119001': 'DCXH',
  '500119002': 'NCSH',
  DCSH: 'M2',
  NCSH: 'M3',
  WLXH: 'M4',
}

function linkOf(story: Story, move: Move): AssignmentState | null {
  return story.state.assignments.find((link) => link.id === move.assignmentId) ?? null
}

/** Valid input for an action; the two verdicts are two inputs. */
function inputsFor(action: WorkflowAction, link: AssignmentState | null): ActionInput[] {
  const assignmentId = link?.id ?? ''
  const reason = '情况属实'
  switch (action) {
    case 'accept':
      return [{ action }]
    case 'dispatch': {
      const to = link ? (BELOW[link.to] ?? 'M2') : 'RSJ'
      const order = { action, to, kind: 'support', requirement: '配合' } as const
      return [{ ...order, dueOn: day(10), ...(link ? { parentId: link.id } : {}) }]
    }
    case 'acknowledge':
      return [{ action, assignmentId }]
    case 'report_progress':
    case 'submit':
      return [{ action, assignmentId, note: '已办', evidence: [] }]
    case 'verify':
      return [
        { action, assignmentId, verdict: 'fail', reason },
        { action, assignmentId, verdict: 'pass' },
      ]
    case 'withdraw':
      return [{ action, assignmentId, reason }]
    case 'approve_closure':
      return [{ action }]
    case 'comment':
      return [{ action, note: '已阅' }]
    default:
      return [{ action, reason }]
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

/** The inputs with which a listed move can be tried; without a link there is nothing to name. */
function attempts(listed: ReturnType<typeof everyMove>[number]) {
  const { move, link } = listed
  if (!link && LINK_ACTIONS.includes(move.action)) return []
  return inputsFor(move.action, link).map((input) => ({ ...listed, input }))
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
        const move = judge(story.view, CAST[name], action, step, link)
        return { name, action, link, code: move.allowed ? null : move.refusal.code }
      })
    }),
  )
}

function inCastOrder(who: string): CastName[] {
  return CAST_NAMES.filter((name) => words(who).includes(name))
}

function everyMove(story: Story) {
  return CAST_NAMES.flatMap((name) =>
    listMoves(story.view, CAST[name]).map((move) => ({ name, move, link: linkOf(story, move) })),
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
    for (const { name, move, link } of moves) {
      if (move.allowed) {
        const key = keyOf(move.action, link)
        found[key] = [...(found[key] ?? []), name]
      }
    }
    const wanted = Object.entries(scene.allows).map(([key, who]) => [key, inCastOrder(who)])
    expect(found).toEqual(Object.fromEntries(wanted))
  })

  it('refuses everybody else for the expected reason and says who can', () => {
    const found: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const { name, move, link } of moves) {
      const label = `${name}: ${keyOf(move.action, link)}`
      const code = refusalOf(scene, name, move.action, link, story.state.stage)
      wanted[label] = code && { code, ...helpersFor(move.action, link) }
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
    for (const { name, move, link, input } of moves.flatMap(attempts)) {
      const isPass = input.action === 'verify' && input.verdict === 'pass'
      const label = `${name}: ${keyOf(move.action, link)}${isPass ? ' pass' : ''}`
      const context = story.contextOf(input)
      found[label] = codeThrownBy(() => decide(story.view, CAST[name], input, context))
      const late = isPass ? scene.passRefused : undefined
      wanted[label] = move.allowed ? (late ?? null) : move.refusal.code
    }
    expect(found).toEqual(wanted)
  })

  it('lets nobody touch a link that has ended', () => {
    for (const { name, action, link, code } of endedMoves(story)) {
      expect(['not_granted', 'outside_reach', 'wrong_status']).toContain(code)
      expect(code).toBe(refusalOf(scene, name, action, link, story.state.stage))
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
