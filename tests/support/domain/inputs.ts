import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays } from '#lib/domain/calendar.ts'
import type { Target } from '#lib/domain/moves.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { Story } from './story.ts'

/** Somebody below each unit who could help with its work. */
const BELOW: Readonly<Record<string, string>> = {
  '500119': '500119002',
  '500119001': 'DCXH',
  '500119002': 'NCSH',
  DCSH: 'M2',
  NCSH: 'M3',
  WLXH: 'M4',
}
const reason = '情况属实'

/** Valid inputs for an action on its subject: both verdicts, both findings of a look-back. */
export function inputsFor(story: Story, action: WorkflowAction, target: Target): ActionInput[] {
  const assignmentId = target.link?.id ?? ''
  switch (action) {
    case 'accept':
    case 'approve_closure':
    case 'urge':
    case 'archive':
      return [{ action }]
    case 'dispatch': {
      const { link } = target
      const to = link ? (BELOW[link.to] ?? 'M2') : 'RSJ'
      const order = { action, to, kind: 'support', requirement: '配合' } as const
      const parent = link ? { parentId: link.id } : {}
      return [{ ...order, dueOn: link?.dueOn ?? story.state.dueOn ?? story.today, ...parent }]
    }
    case 'acknowledge':
    case 'remind':
    case 'supervise':
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
    case 'request_return':
    case 'request_escalation':
      return [{ action, assignmentId, reason }]
    case 'comment':
    case 'instruct':
      return [{ action, note: '已阅' }]
    case 'rescore':
      return [{ action, score: 4, note: '复核', evidence: [] }]
    case 'decline':
    case 'refuse_closure':
    case 'reopen':
    case 'terminate':
    case 'resume':
    case 'object':
    case 'dismiss_review':
      return [{ action, reason }]
    default:
      return besideInputs(story, action, target)
  }
}

type Beside =
  | 'request_transfer'
  | 'request_extension'
  | 'request_suspension'
  | 'withdraw_request'
  | 'approve_request'
  | 'refuse_request'
  | 'refuse_suspension'
  | 'suspend'
  | 'read_supervision'
  | 'reply_supervision'
  | 'correct'
  | 'rate'
  | 'look_back'
  | 'issue_paper'
  | 'return_paper'

function besideInputs({ state, today }: Story, action: Beside, target: Target): ActionInput[] {
  const { link, request, supervision } = target
  const assignmentId = link?.id ?? ''
  const requestId = request?.id ?? ''
  const supervisionId = supervision?.id ?? ''
  const reviewOn = addDays(today, 30)
  switch (action) {
    case 'request_transfer':
      return [{ action, assignmentId, reason, suggested: 'DCXH' }]
    case 'request_extension':
      return [{ action, assignmentId, reason, dueOn: addDays(link?.dueOn ?? today, 1) }]
    case 'request_suspension':
      return [{ action, assignmentId, reason, reviewOn }]
    case 'withdraw_request':
    case 'approve_request':
      return [{ action, requestId }]
    case 'refuse_request':
    case 'refuse_suspension':
      return [{ action, requestId, reason }]
    case 'suspend':
      return [{ action, reason, reviewOn }]
    case 'read_supervision':
      return [{ action, supervisionId }]
    case 'reply_supervision':
      return [{ action, supervisionId, note: '已督促' }]
    case 'correct':
      return [{ action, title: '班子届满', description: '届满三年' }]
    case 'rate':
      return [{ action, satisfaction: 'satisfied' }]
    case 'look_back':
      return (['held', 'relapsed'] as const).map((outcome) => {
        return { action, outcome, note: '回头看', evidence: [] }
      })
    case 'issue_paper':
      return [{ action, kind: 'closure_form' }]
    case 'return_paper':
      return state.papers.map(({ id }) => ({ action, paperId: id, evidence: [] }))
  }
}
