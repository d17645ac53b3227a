import { describe, expect, it } from 'vitest'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { decide } from '#lib/domain/decide.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { CAST, person } from '#tests/support/domain/actors.ts'
import { idOf } from '#tests/support/domain/looked-up.ts'
import { STORIES } from '#tests/support/domain/scenes.ts'
import { day, type Story } from '#tests/support/domain/story.ts'
import { UNITS as U, type Unit } from '#tests/support/domain/units.ts'

type Order = Extract<ActionInput, { action: 'dispatch' }>

function order(to: Unit, changes: Partial<Order> = {}): Order {
  const base = { action: 'dispatch', to: to.code, kind: 'lead', dueOn: day(10) } as const
  return { ...base, requirement: '按期整改', ...changes }
}

function refusal(story: Story, actor: Actor, input: ActionInput, taker?: Unit | null) {
  const context = story.contextOf(input)
  const looked = taker === undefined ? context : { ...context, taker }
  try {
    decide(story.view, actor, input, looked)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code, path, units, params } = error
    return { code, path, units, params }
  }
}

describe('giving work', () => {
  const accepted = STORIES.accepted()
  const rectifying = STORIES.rectifying()
  const handedDown = STORIES.handedDown()
  const under = (story: Story, unit: Unit) => ({ parentId: story.link(unit).id })

  it('needs a taker that exists and is in use', () => {
    const input = order(U.dongcheng)
    const gone = { ...U.dongcheng, disabled: true }
    expect(refusal(accepted, CAST.clerk, input, null)).toMatchObject({
      code: 'unknown_unit',
      path: 'to',
    })
    expect(refusal(accepted, CAST.clerk, input, gone)).toMatchObject({ code: 'unit_disabled' })
  })

  it.each<[string, Unit]>([
    ['the unit itself', U.dongcheng],
    ['the unit above', U.federation],
    ['the next township', U.nancheng],
    ['a chamber of the next township', U.elsewhere],
    ['a department', U.department],
    ['another district', U.otherChamber],
  ])('refuses to hand down from a township to %s', (_what, to) => {
    const input = order(to, under(rectifying, U.dongcheng))
    const found = refusal(rectifying, CAST.dongcheng, input)
    expect(found).toMatchObject({ code: 'unit_not_below', path: 'to' })
  })

  it('refuses another district to the federation', () => {
    expect(refusal(accepted, CAST.clerk, order(U.otherTown))?.code).toBe('unit_not_below')
  })

  it('lets the federation lead itself, hand to any level below, and reach further memberships', () => {
    for (const to of [U.federation, U.dongcheng, U.chamber, U.logistics, U.member]) {
      expect(refusal(accepted, CAST.clerk, order(to))).toBeNull()
    }
    const next = STORIES.nextDoor()
    const input = order(U.member, { ...under(next, U.elsewhere), kind: 'support' })
    expect(refusal(next, CAST.elsewhere, input)).toBeNull()
  })

  it('does not let the federation hand its own work to itself again', () => {
    const selfLed = STORIES.selfLed()
    const input = order(U.federation, { ...under(selfLed, U.federation), kind: 'support' })
    expect(refusal(selfLed, CAST.clerk, input)?.code).toBe('unit_not_below')
  })

  it('lets a department support and never lead', () => {
    const found = refusal(accepted, CAST.clerk, order(U.department))
    expect(found).toMatchObject({ code: 'department_supports_only', path: 'kind' })
    expect(refusal(accepted, CAST.clerk, order(U.department, { kind: 'support' }))).toBeNull()
  })

  it('allows one lead at a time, at the top and below, and names who leads', () => {
    const top = refusal(rectifying, CAST.clerk, order(U.nancheng))
    expect(top).toMatchObject({ code: 'lead_exists', units: [U.dongcheng.code] })
    const input = order(U.sibling, under(handedDown, U.dongcheng))
    const found = refusal(handedDown, CAST.dongcheng, input)
    expect(found).toMatchObject({ code: 'lead_exists', units: [U.chamber.code] })
    expect(refusal(handedDown, CAST.dongcheng, { ...input, kind: 'support' })).toBeNull()
  })

  it('lets somebody else lead once the first has been withdrawn', () => {
    expect(refusal(STORIES.withdrawn(), CAST.clerk, order(U.dongcheng))).toBeNull()
  })

  it('takes a due date from today on, and no later than the one above', () => {
    const above = rectifying.link(U.dongcheng).dueOn
    const down = (dueOn: string) =>
      refusal(
        rectifying,
        CAST.dongcheng,
        order(U.chamber, { ...under(rectifying, U.dongcheng), dueOn }),
      )
    expect(down(day(-1))).toMatchObject({ code: 'due_in_past', path: 'dueOn' })
    expect(down(day(0))).toBeNull()
    expect(down(above)).toBeNull()
    expect(down(day(61))).toMatchObject({ code: 'due_after_parent', params: { limit: above } })
    const support = order(U.department, { kind: 'support', dueOn: day(61) })
    expect(refusal(rectifying, CAST.clerk, support)?.code).toBe('due_after_parent')
  })

  it('says which field names an assignment that is not there', () => {
    const parentId = idOf(99)
    const found = refusal(rectifying, CAST.dongcheng, order(U.chamber, { parentId }))
    expect(found).toMatchObject({ code: 'unknown_assignment', path: 'parentId' })
    const sign = refusal(rectifying, CAST.dongcheng, {
      action: 'acknowledge',
      assignmentId: parentId,
    })
    expect(sign).toMatchObject({ code: 'unknown_assignment', path: 'assignmentId' })
  })
})

describe('judging and reopening', () => {
  it('keeps a lead from passing while its supporters are at work, and names them', () => {
    const story = STORIES.leadDoneBeforeSupport()
    const assignmentId = story.link(U.dongcheng).id
    const input = { action: 'verify', assignmentId, verdict: 'pass' } as const
    const found = refusal(story, CAST.clerk, input)
    expect(found).toMatchObject({ code: 'support_open', units: [U.department.code] })
    const fail = { ...input, verdict: 'fail', reason: '材料不全' } as const
    expect(refusal(story, CAST.clerk, fail)).toBeNull()
  })

  it('waits for the supporters of the same work, and not for those of the work above', () => {
    const story = STORIES.handedDown()
    story.act(CAST.clerk, order(U.department, { kind: 'support' }))
    story.act(CAST.president, { action: 'acknowledge', assignmentId: story.link(U.chamber).id })
    const assignmentId = story.link(U.chamber).id
    story.act(CAST.president, { action: 'submit', assignmentId, note: '已办', evidence: [] })
    const pass = { action: 'verify', assignmentId, verdict: 'pass' } as const
    expect(refusal(story, CAST.dongcheng, pass)).toBeNull()
    const parentId = story.link(U.dongcheng).id
    story.act(CAST.dongcheng, order(U.sibling, { kind: 'support', parentId }))
    const found = refusal(story, CAST.dongcheng, pass)
    expect(found).toMatchObject({ code: 'support_open', units: [U.sibling.code] })
  })

  it('does not hold it against a unit that its link was withdrawn', () => {
    const story = STORIES.chamberWorks()
    const withdraw = { action: 'withdraw', reason: '改由街道办理' } as const
    story.act(CAST.dongcheng, { ...withdraw, assignmentId: story.link(U.chamber).id })
    const assignmentId = story.link(U.dongcheng).id
    story.act(CAST.dongcheng, { action: 'submit', assignmentId, note: '已办', evidence: [] })
    const pass = { action: 'verify', assignmentId, verdict: 'pass' } as const
    expect(refusal(story, CAST.clerkSecretary, pass)).toBeNull()
  })

  it('lets nobody judge the work of a unit in which they hold an office without rights', () => {
    const story = STORIES.chamberWorks()
    const assignmentId = story.link(U.chamber).id
    story.act(CAST.president, { action: 'submit', assignmentId, note: '已办', evidence: [] })
    const pass = { action: 'verify', assignmentId, verdict: 'pass' } as const
    const vice = person('vice', ['township_officer', U.dongcheng], ['vice_president', U.chamber])
    const found = refusal(story, vice, pass)
    expect(found).toMatchObject({ code: 'in_chain', units: [U.chamber.code] })
    expect(refusal(story, CAST.dongcheng, pass)).toBeNull()
  })

  it('does not forget who worked on a link that was withdrawn and given again', () => {
    const story = STORIES.accepted()
    const toItself = order(U.federation)
    const note = { note: '已办', evidence: [] as string[] }
    story.act(CAST.directorClerk, toItself)
    const first = story.link(U.federation).id
    story.act(CAST.directorClerk, { action: 'acknowledge', assignmentId: first })
    story.act(CAST.directorClerk, { action: 'report_progress', assignmentId: first, ...note })
    story.act(CAST.clerk, { action: 'withdraw', assignmentId: first, reason: '重新交办' })
    story.act(CAST.clerk, toItself)
    const assignmentId = story.link(U.federation).id
    story.act(CAST.clerk, { action: 'acknowledge', assignmentId })
    story.act(CAST.clerk, { action: 'submit', assignmentId, ...note })
    const pass = { action: 'verify', assignmentId, verdict: 'pass' } as const
    expect(refusal(story, CAST.directorClerk, pass)).toMatchObject({ code: 'own_work' })
    expect(refusal(story, CAST.clerk2, pass)).toBeNull()
  })

  it('gives thirty days anew when an issue is reopened after its date', () => {
    const story = STORIES.closed()
    story.today = day(100)
    story.act(CAST.director, { action: 'reopen', reason: '问题反弹' })
    expect(story.state.dueOn).toBe(day(130))
  })

  it('asks for approval again when a key issue that was approved comes back', () => {
    const story = STORIES.keyPassed().act(CAST.director, { action: 'approve_closure' })
    expect(story.state.stage).toBe('closed')
    story.act(CAST.clerk, { action: 'reopen', reason: '问题反弹' })
    const assignmentId = story.link(U.dongcheng).id
    story.act(CAST.dongcheng, { action: 'submit', assignmentId, note: '已办', evidence: [] })
    story.act(CAST.clerk, { action: 'verify', assignmentId, verdict: 'pass' })
    expect(story.state.stage).toBe('pending_closure')
  })

  it('takes a new due date from today on, and keeps the old one when none is given', () => {
    const story = STORIES.closed()
    const reopen = { action: 'reopen', reason: '问题反弹' } as const
    const late = refusal(story, CAST.director, { ...reopen, dueOn: day(-1) })
    expect(late).toMatchObject({ code: 'due_in_past', path: 'dueOn' })
    expect(STORIES.closed().act(CAST.director, reopen).state.dueOn).toBe(day(60))
    const again = STORIES.closed().act(CAST.director, { ...reopen, dueOn: day(90) })
    expect(again.state).toMatchObject({ dueOn: day(90), reopenCount: 1, stage: 'rectifying' })
  })

  it('names the units whose work is still open when something cannot be handed in', () => {
    const story = STORIES.handedDown()
    const assignmentId = story.link(U.dongcheng).id
    const input: ActionInput = { action: 'submit', assignmentId, note: '已办', evidence: [] }
    expect(refusal(story, CAST.dongcheng, input)).toMatchObject({
      code: 'children_open',
      units: [U.chamber.code],
    })
  })

  it('writes the evidence it was given into the event, and no other', () => {
    const story = STORIES.rectifying()
    const evidence = [{ id: idOf(7), sha256: 'a'.repeat(64), name: '照片.jpg' }]
    const assignmentId = story.link(U.dongcheng).id
    const input: ActionInput = { action: 'submit', assignmentId, note: '已办', evidence: [] }
    const context = { ...story.contextOf(input), evidence }
    const decision = decide(story.view, CAST.dongcheng, input, context)
    const last = { verifyBy: day(7), policy: 'default@0' }
    expect(decision.events[0].payload).toEqual({ assignmentId, note: '已办', evidence, ...last })
    expect(decision.appointment.unit.code).toBe(U.dongcheng.code)
  })
})

describe('a view with gaps', () => {
  const gap = (view: IssueView, code: string): IssueView => {
    const paths = { ...view.paths }
    delete (paths as Record<string, string>)[code]
    return { ...view, paths }
  }

  it('gives no access through a unit whose path is missing', () => {
    const story = STORIES.rectifying()
    const assignmentId = story.link(U.dongcheng).id
    const work = { assignmentId, note: '已办', evidence: [] }
    const input: ActionInput = { action: 'report_progress', ...work }
    const context = story.contextOf(input)
    const blind = gap(story.view, U.dongcheng.code)
    const empty = { ...blind, paths: { ...blind.paths, [U.dongcheng.code]: '' } }
    for (const view of [blind, empty]) {
      const run = () => decide(view, CAST.dongcheng, input, context)
      expect(run).toThrow(expect.objectContaining({ code: 'outside_reach' }))
    }
  })

  it('gives no access to anybody but the district when the chamber is unknown', () => {
    const blind = gap(STORIES.accepted().view, U.chamber.code)
    const comment = { action: 'comment', note: '已阅' } as const
    const context = STORIES.accepted().contextOf(comment)
    for (const actor of [CAST.dongcheng, CAST.secretary, CAST.leader]) {
      const run = () => decide(blind, actor, comment, context)
      expect(run).toThrow(expect.objectContaining({ code: 'outside_reach' }))
    }
    expect(decide(blind, CAST.director, comment, context).events).toHaveLength(1)
  })
})
