import { expect, test } from 'vitest'
import { groupOf } from '#components/issues/detail/move-groups.ts'
import { planDeeds } from '#components/issues/detail/move-plan.ts'
import { hasPapers } from '#components/issues/detail/paper-fields.tsx'
import { othersDeeds, refusalsOf } from '#components/issues/detail/refusals.ts'
import type { ErrorCode } from '#lib/domain/errors.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MoveDto } from '#lib/issues/dto.ts'
import { issueWith, link, request, supervision } from '#tests/support/issue-detail.ts'

const t = translator('zh-CN')
const now = new Date('2026-03-16T01:00:00Z')
const speech = { t, locale: 'zh-CN' as const, format: format('zh-CN'), now, today: '2026-03-16' }
const top = link('a', '东城街道', 'township')
const about = { assignmentId: null, requestId: null, supervisionId: null }

const may = (action: WorkflowAction, more: Partial<MoveDto> = {}): MoveDto => ({
  ...about,
  action,
  allowed: true,
  refusal: null,
  whoCan: null,
  ...more,
})
const mayNot = (
  action: WorkflowAction,
  code: ErrorCode,
  whoCan: MoveDto['whoCan'] = null,
  assignmentId: string | null = 'a',
): MoveDto =>
  may(action, { allowed: false, assignmentId, refusal: { code, units: [], params: {} }, whoCan })

test('the ruling a request waits for comes first, granting beside refusing', () => {
  const asked = request('extension', top)
  const ask = { requestId: asked.id, assignmentId: 'a' }
  const moves = [
    may('submit', { assignmentId: 'a' }),
    may('refuse_request', ask),
    may('approve_request', ask),
  ]
  const { deeds, primary } = planDeeds(issueWith([top], moves, { requests: [asked] }))
  expect(primary?.action).toBe('approve_request')
  expect(deeds.map(({ action }) => action)).toEqual(['approve_request', 'refuse_request', 'submit'])
})

test('the director first meets the suspension that was asked for, otherwise it stays with the rare', () => {
  const asked = request('suspension', top)
  const moves = [
    may('suspend'),
    may('refuse_suspension', { requestId: asked.id, assignmentId: 'a' }),
  ]
  const first = planDeeds(issueWith([top], moves, { requests: [asked] })).primary
  expect(first?.action).toBe('suspend')
  const issue = issueWith([top], [may('suspend'), may('comment')])
  const { deeds, primary } = planDeeds(issue)
  expect(primary).toBeNull()
  expect(deeds.map((deed) => groupOf(deed, primary, issue))).toEqual(['usual', 'other'])
})

test('requests, supervision and papers stand under headings of their own', () => {
  const moves = (['request_return', 'remind', 'issue_paper', 'withdraw', 'submit'] as const).map(
    (action) => may(action, { assignmentId: 'a' }),
  )
  const issue = issueWith([top], moves)
  const { deeds, primary } = planDeeds(issue)
  expect(deeds.map((deed) => groupOf(deed, primary, issue))).toEqual([
    'usual',
    'request',
    'supervise',
    'paper',
    'other',
  ])
})

test('of several supervisions the last is to be answered, the earlier stand with the rare', () => {
  const supervisions = ['s1', 's2'].map((id) => ({ ...supervision(top), id }))
  const moves = supervisions.flatMap(({ id }) => [
    may('read_supervision', { supervisionId: id }),
    may('reply_supervision', { supervisionId: id }),
  ])
  const issue = issueWith([top], moves, { supervisions })
  const { deeds, primary } = planDeeds(issue)
  expect(primary?.key).toBe('reply_supervision-s2')
  expect(deeds.map((deed) => [deed.key, groupOf(deed, primary, issue)])).toEqual([
    ['reply_supervision-s2', 'usual'],
    ['read_supervision-s2', 'usual'],
    ['read_supervision-s1', 'supervise'],
    ['reply_supervision-s1', 'supervise'],
  ])
})

test('only papers of the own unit are offered, and a return only while one is out', () => {
  const issue = issueWith([top])
  expect(hasPapers('issue_paper', issue, ['F'], speech)).toBe(true)
  expect(hasPapers('issue_paper', issue, ['东城街道'], speech)).toBe(false)
  expect(hasPapers('return_paper', issue, ['F'], speech)).toBe(false)
})

test('what is refused for one reason is told once, what is another\u2019s under their name', () => {
  const clerk = { unit: '区工商联', roles: ['clerk'] } as const
  const issue = issueWith(
    [top],
    [
      mayNot('verify', 'wrong_status'),
      mayNot('request_return', 'return_spent'),
      mayNot('request_extension', 'request_pending'),
      mayNot('request_transfer', 'request_pending'),
      mayNot('withdraw', 'outside_reach', clerk),
      mayNot('remind', 'outside_reach', clerk),
      mayNot('submit', 'outside_reach', clerk),
      may('submit', { assignmentId: 'b' }),
    ],
  )
  const refused = refusalsOf(issue, t)
  expect(refused).toHaveLength(3)
  expect(refused[2]?.actions).toEqual(['申请延期', '申请转办'])
  const [others, ...more] = othersDeeds(issue, t)
  expect(more).toEqual([])
  expect(others?.reason).toContain('区工商联')
  expect(others?.actions).toEqual(['撤回', '催办'])
})
