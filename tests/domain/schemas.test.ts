import { describe, expect, it } from 'vitest'
import { ACTION_INPUTS, actionName, reportInput, versionInput } from '#lib/domain/action-inputs.ts'
import { causeSchema, EVENT_TYPES, parseNewEvent } from '#lib/domain/events.ts'
import { apply, fold } from '#lib/domain/fold.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import { idOf } from '#tests/support/domain/looked-up.ts'
import { evidence, LINK_ID, OTHER_ID, order, PAYLOADS } from '#tests/support/domain/payloads.ts'
import { STORIES } from '#tests/support/domain/scenes.ts'

const assignmentId = LINK_ID
const requestId = OTHER_ID

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
  request_return: { assignmentId, reason: '不属于本单位' },
  request_transfer: { assignmentId, reason: '应由商会办理' },
  request_extension: { assignmentId, reason: '场地未落实', dueOn: '2026-05-01' },
  request_suspension: { assignmentId, reason: '等待选址', reviewOn: '2026-05-01' },
  request_escalation: { assignmentId, reason: '需区级协调' },
  withdraw_request: { requestId },
  approve_request: { requestId },
  refuse_request: { requestId, reason: '理由不足' },
  suspend: { reason: '等待选址', reviewOn: '2026-05-01' },
  refuse_suspension: { requestId, reason: '可以推进' },
  resume: { reason: '选址已定' },
  remind: { assignmentId },
  supervise: { assignmentId },
  read_supervision: { supervisionId: requestId },
  reply_supervision: { supervisionId: requestId, note: '已督促' },
  urge: {},
  correct: { title: '无固定阵地', description: '无固定办公场所' },
  rate: { satisfaction: 'satisfied' },
  object: { reason: '没有解决' },
  dismiss_review: { reason: '已核实' },
  look_back: { outcome: 'held', note: '回头看' },
  archive: {},
  issue_paper: { kind: 'closure_form' },
  return_paper: { paperId: requestId },
  rescore: { score: 4, note: '租约已签' },
  instruct: { note: '抓紧解决' },
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

  it('demand a reason from whoever is dissatisfied, and from nobody else', () => {
    const unhappy = { satisfaction: 'dissatisfied' }
    const { error } = ACTION_INPUTS.rate.safeParse(unhappy)
    expect(error?.issues[0]?.path).toEqual(['reason'])
    expect(ACTION_INPUTS.rate.safeParse({ ...unhappy, reason: '没有解决' }).success).toBe(true)
    expect(ACTION_INPUTS.rate.safeParse({ satisfaction: 'fairly_satisfied' }).success).toBe(true)
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
