import { describe, expect, it } from 'vitest'
import { ACTION_INPUTS, actionName, reportInput, versionInput } from '#lib/domain/action-inputs.ts'
import { causeSchema, EVENT_TYPES, type EventType, parseNewEvent } from '#lib/domain/events.ts'
import { apply, fold } from '#lib/domain/fold.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import { STORIES } from '#tests/support/domain/scenes.ts'
import { idOf } from '#tests/support/domain/story.ts'

const assignmentId = idOf(1)
const evidence = [{ id: idOf(2), sha256: 'a'.repeat(64), name: '照片.jpg' }]
const classified = { category: 'venue', severity: 'key' } as const
const order = {
  to: '500119001',
  kind: 'lead',
  dueOn: '2026-04-01',
  requirement: '按期整改',
} as const

const PAYLOADS: Readonly<Record<EventType, object>> = {
  'issue.reported': {
    ...classified,
    number: 'NC-2026-00001',
    title: '无固定阵地',
    description: '无固定阵地',
    source: 'visit',
    chamber: 'DCSH',
    reporterUnit: '500119',
    evidence,
  },
  'issue.accepted': { ...classified, rectificationType: null },
  'issue.declined': { reason: '不属于商会' },
  'issue.terminated': { reason: '商会注销' },
  'issue.reopened': { reason: '问题反弹', dueOn: null },
  'assignment.dispatched': { ...order, assignmentId, parentId: null, from: '500119' },
  'assignment.acknowledged': { assignmentId },
  'assignment.progressed': { assignmentId, note: '已着手', evidence },
  'assignment.submitted': { assignmentId, note: '已完成', evidence: [] },
  'assignment.passed': { assignmentId, reason: null },
  'assignment.failed': { assignmentId, reason: '材料不全' },
  'assignment.withdrawn': { assignmentId, reason: '交办有误' },
  'closure.approved': { reason: null },
  'closure.refused': { reason: '不够' },
  'comment.added': { note: '已阅' },
}

describe.each(EVENT_TYPES)('the payload of %s', (type) => {
  const payload = PAYLOADS[type]

  it('is accepted as it is', () => {
    expect(parseNewEvent(type, payload)).toEqual({ type, payload })
  })

  it('refuses surplus fields', () => {
    expect(() => parseNewEvent(type, { ...payload, surplus: 1 })).toThrow('surplus')
  })

  it('refuses to lack any of its fields', () => {
    for (const field of Object.keys(payload)) {
      const { [field as never]: _gone, ...rest } = payload
      expect(() => parseNewEvent(type, rest)).toThrow(field)
    }
  })
})

describe('an event', () => {
  it('of an unknown kind is refused', () => {
    expect(() => parseNewEvent('issue.deleted', {})).toThrow()
    expect(() => parseNewEvent('toString', {})).toThrow()
  })

  it('refuses surplus fields in its evidence and its cause', () => {
    const more = [{ ...evidence[0], path: '/etc' }]
    const payload = { ...PAYLOADS['assignment.submitted'], evidence: more }
    expect(() => parseNewEvent('assignment.submitted', payload)).toThrow('path')
    expect(causeSchema.safeParse({ kind: 'clock', ref: 'sign' }).success).toBe(true)
    expect(causeSchema.safeParse({ kind: 'person', surplus: 1 }).success).toBe(false)
  })

  it('must belong where it stands', () => {
    const { events, state } = STORIES.rectifying()
    const [report, ...rest] = events
    if (!report) throw new Error('no report')
    expect(() => fold([])).toThrow('at least one event')
    expect(() => fold(rest)).toThrow('first event must be a report')
    expect(() => apply(state, report)).toThrow('reported once')
    const last = { ...report, seq: 9, at: report.at, type: 'assignment.acknowledged' } as const
    expect(() => apply(state, { ...last, payload: { assignmentId: idOf(99) } })).toThrow(
      'unknown assignment',
    )
  })
})

const INPUTS: Readonly<Record<WorkflowAction, object>> = {
  accept: {},
  decline: { reason: '不属于商会' },
  dispatch: order,
  acknowledge: { assignmentId },
  report_progress: { assignmentId, note: '已着手' },
  submit: { assignmentId, note: '已完成', evidence: [idOf(2)] },
  verify: { assignmentId, verdict: 'pass' },
  withdraw: { assignmentId, reason: '交办有误' },
  approve_closure: {},
  refuse_closure: { reason: '不够' },
  comment: { note: '已阅' },
  reopen: { reason: '问题反弹' },
  terminate: { reason: '商会注销' },
}

describe.each(WORKFLOW_ACTIONS)('the input of %s', (action) => {
  const schema = ACTION_INPUTS[action]
  const input = INPUTS[action]

  it('is accepted with what is required, and refuses surplus fields', () => {
    expect(schema.safeParse(input).success).toBe(true)
    expect(schema.safeParse({ ...input, surplus: 1 }).success).toBe(false)
    expect(schema.safeParse({ ...input, stage: 'closed' }).success).toBe(false)
  })

  it('refuses an empty reason, note or requirement', () => {
    for (const field of ['reason', 'note', 'requirement'].filter((each) => each in input)) {
      expect(schema.safeParse({ ...input, [field]: '  ' }).success).toBe(false)
    }
  })
})

describe('inputs', () => {
  it('demand a reason for a failed verdict only, and name the field', () => {
    const fail = { assignmentId, verdict: 'fail' }
    const { error } = ACTION_INPUTS.verify.safeParse(fail)
    expect(error?.issues[0]?.path).toEqual(['reason'])
    expect(ACTION_INPUTS.verify.safeParse({ ...fail, reason: '材料不全' }).success).toBe(true)
  })

  it('take at most twenty files and none by default', () => {
    const ids = Array.from({ length: 21 }, (_, at) => idOf(at))
    const base = { assignmentId, note: '已完成' }
    expect(ACTION_INPUTS.submit.parse(base).evidence).toEqual([])
    expect(ACTION_INPUTS.submit.safeParse({ ...base, evidence: ids.slice(1) }).success).toBe(true)
    expect(ACTION_INPUTS.submit.safeParse({ ...base, evidence: ids }).success).toBe(false)
  })

  it('describe a new issue in full, ordinary unless said otherwise', () => {
    const base = { title: '无固定阵地', description: '无', category: 'venue', source: 'visit' }
    const whole = { ...base, chamber: 'DCSH' }
    expect(reportInput.parse(whole)).toEqual({ ...whole, severity: 'ordinary', evidence: [] })
    expect(reportInput.safeParse({ ...whole, title: '一\n二' }).success).toBe(false)
    expect(reportInput.safeParse({ ...whole, title: '字'.repeat(121) }).success).toBe(false)
    expect(reportInput.safeParse({ ...whole, stage: 'closed' }).success).toBe(false)
  })

  it.each([0, -1, 1.5, '1', null, Number.NaN])('do not take %j for a version', (version) => {
    expect(versionInput.safeParse(version).success).toBe(false)
  })

  it.each(['close', 'toString', '__proto__', ''])('do not know the action %j', (action) => {
    expect(actionName.safeParse(action).success).toBe(false)
  })
})
