import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays } from '#lib/domain/calendar.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import type { Move } from '#lib/domain/moves.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { isBelow } from '#lib/domain/unit-path.ts'
import type { TestDistrict } from '#tests/support/factory.ts'
import type { Chance } from './random.ts'

/** How often people do what they may: work goes on, the rest happens now and then. */
export const HABITS: Readonly<Partial<Record<WorkflowAction, number>>> = {
  accept: 30,
  decline: 1,
  dispatch: 14,
  acknowledge: 10,
  report_progress: 3,
  submit: 12,
  verify: 30,
  withdraw: 0.4,
  approve_closure: 30,
  refuse_closure: 3,
  comment: 0.5,
  reopen: 0.4,
  terminate: 0.05,
  request_return: 2,
  request_transfer: 0.6,
  request_extension: 2,
  request_suspension: 0.6,
  request_escalation: 0.5,
  withdraw_request: 1,
  approve_request: 8,
  refuse_request: 5,
  suspend: 0.2,
  refuse_suspension: 3,
  resume: 8,
  remind: 0.5,
  supervise: 0.3,
  read_supervision: 2,
  reply_supervision: 3,
  urge: 1,
  correct: 0.2,
  rate: 3,
  object: 0.6,
  dismiss_review: 6,
  look_back: 3,
  archive: 3,
  issue_paper: 0.4,
}

/** Valid input for an allowed move, as chance has it; null when there is none to be had. */
export function inputFor(
  view: IssueView,
  move: Move,
  district: TestDistrict,
  chance: Chance,
): ActionInput | null {
  const { action } = move
  const assignmentId = move.assignmentId ?? ''
  const requestId = move.requestId ?? ''
  const supervisionId = move.supervisionId ?? ''
  const { today } = view.terms
  const link = view.state.assignments.find(({ id }) => id === assignmentId)
  const reason = '按实际情况办理'
  switch (action) {
    case 'accept':
      return { action, severity: chance.next() < 0.15 ? 'key' : 'ordinary' }
    case 'dispatch':
      return order(view, link, district, chance)
    case 'acknowledge':
      return { action, assignmentId }
    case 'report_progress': {
      const milestone = chance.pick(['deployment', 'measures', 'result', 'lasting'] as const)
      const more = view.state.severity === 'key' ? { milestone } : {}
      return { action, assignmentId, note: '已着手', evidence: [], ...more }
    }
    case 'submit':
      return { action, assignmentId, note: '已完成', evidence: [] }
    case 'verify':
      if (chance.next() < 0.2) return { action, assignmentId, verdict: 'fail', reason }
      return { action, assignmentId, verdict: 'pass', grade: chance.pick(['good', 'qualified']) }
    case 'request_transfer':
      return { action, assignmentId, reason }
    case 'request_extension':
      return link
        ? { action, assignmentId, reason, dueOn: addDays(link.dueOn, chance.int(1, 20)) }
        : null
    case 'request_suspension':
      return { action, assignmentId, reason, reviewOn: addDays(today, chance.int(5, 60)) }
    case 'request_return':
    case 'request_escalation':
    case 'withdraw':
      return { action, assignmentId, reason }
    case 'withdraw_request':
      return { action, requestId }
    case 'approve_request':
      return approval(view, requestId, district, chance)
    case 'refuse_request':
    case 'refuse_suspension':
      return { action, requestId, reason }
    case 'suspend':
      return { action, reason, reviewOn: addDays(today, chance.int(5, 60)) }
    case 'remind':
    case 'supervise':
      return { action, assignmentId }
    case 'read_supervision':
      return { action, supervisionId }
    case 'reply_supervision':
      return { action, supervisionId, note: '正在办理' }
    case 'urge':
      return { action }
    case 'comment':
    case 'instruct':
      return { action, note: '已阅' }
    case 'rescore':
      return { action, score: 4, note: '复核', evidence: [] }
    case 'correct':
      return { action, remark: `第${view.state.version}次更正` }
    case 'rate':
      return { action, satisfaction: chance.pick(['satisfied', 'dissatisfied']), reason }
    case 'look_back':
      return {
        action,
        outcome: chance.next() < 0.15 ? 'relapsed' : 'held',
        note: '实地查看',
        evidence: [],
      }
    case 'issue_paper':
      return { action, kind: 'closure_form' }
    case 'approve_closure':
    case 'archive':
      return { action }
    case 'return_paper':
      return null
    default:
      return { action, reason }
  }
}

function order(
  view: IssueView,
  parent: IssueView['state']['assignments'][number] | undefined,
  { units }: TestDistrict,
  chance: Chance,
): ActionInput | null {
  const giver = Object.values(units).find(({ code }) => code === parent?.to) ?? units.federation
  const near = Object.values(units).filter(
    ({ path, kind }) => isBelow(path, giver.path) && kind !== 'department',
  )
  const chamberPath = view.paths[view.state.chamber] ?? ''
  // Work mostly goes toward the chamber it is about.
  const along = near.filter(
    ({ path }) => chamberPath.startsWith(path) || path.startsWith(chamberPath),
  )
  const takers = along.length > 0 ? along : near
  if (takers.length === 0) return null
  const { today } = view.terms
  const wish = addDays(today, chance.int(3, 45))
  const limit = parent?.dueOn ?? wish
  const dueOn = wish < limit ? wish : limit
  const base = { action: 'dispatch', kind: 'lead', requirement: '按期整改', dueOn } as const
  return { ...base, to: chance.pick(takers).code, ...(parent ? { parentId: parent.id } : {}) }
}

function approval(
  view: IssueView,
  requestId: string,
  { units }: TestDistrict,
  chance: Chance,
): ActionInput | null {
  const asked = view.state.requests.find(({ id }) => id === requestId)
  if (!asked) return null
  const base = { action: 'approve_request', requestId } as const
  if (asked.kind !== 'transfer') return base
  const giver = Object.values(units).find(({ code }) => code === asked.to)
  const others = Object.values(units).filter(
    ({ path, code, kind }) =>
      giver && isBelow(path, giver.path) && code !== asked.from && kind !== 'department',
  )
  return others.length > 0 ? { ...base, to: chance.pick(others).code } : null
}
