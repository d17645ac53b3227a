import type { ActionInput } from './action-inputs.ts'
import { eventsBeside } from './decide-beside.ts'
import { dispatch, reopen, statement, verdict } from './decide-chain.ts'
import type { DecisionContext, Deed, Events } from './decision.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import type { IssueView } from './issue-view.ts'
import { dated } from './limits.ts'
import { judge, requestTarget, stepFor, type Target, WHOLE_ISSUE } from './moves.ts'
import type { Actor, Appointment } from './policy.ts'
import type { Step } from './workflow.ts'

/**
 * Decides an action: the events it causes, and the appointment it is done by. Numbers of papers and
 * supervisions are left to the counter (`UNNUMBERED`).
 * @throws DomainError 403 when it is not the actor's to do, 409 when it is not the time, 422 when
 *   the input breaks a rule; `path` names the field.
 */
export function decide(
  view: IssueView,
  actor: Actor,
  input: ActionInput,
  context: DecisionContext,
): { events: Events; appointment: Appointment } {
  const target = targetOf(view, input)
  const step = stepFor(input.action, subjectOf(target))
  if (!step) throw new DomainError('unknown_assignment', { path: 'assignmentId' })
  const move = judge(view, actor, input.action, step, target)
  if (!move.allowed) {
    const { code, units, params } = move.refusal
    throw new DomainError(code, { units, params, whoCan: move.whoCan })
  }
  const { appointment } = move
  const [first, ...rest] = eventsOf(
    { view, target, context, appointment, personId: actor.personId },
    input,
  )
  const date = (event: NewEvent) => dated(event, view, context.at)
  return { events: [date(first), ...rest.map(date)], appointment }
}

/** A link, request or supervision an input names; each unknown one is refused at its field. */
function targetOf(view: IssueView, input: ActionInput): Target {
  const { state } = view
  if ('requestId' in input && input.requestId !== undefined && input.action !== 'issue_paper') {
    const request = state.requests.find(({ id }) => id === input.requestId)
    if (!request) throw new DomainError('unknown_request', { path: 'requestId' })
    return requestTarget(state, request)
  }
  if ('supervisionId' in input && input.action !== 'issue_paper') {
    const supervision = state.supervisions.find(({ id }) => id === input.supervisionId)
    if (!supervision) throw new DomainError('unknown_supervision', { path: 'supervisionId' })
    return { ...WHOLE_ISSUE, supervision }
  }
  if (input.action === 'issue_paper') return WHOLE_ISSUE
  const field = input.action === 'dispatch' ? 'parentId' : 'assignmentId'
  const id = (input as Partial<Record<typeof field, string>>)[field]
  if (id === undefined) return WHOLE_ISSUE
  const link = state.assignments.find((candidate) => candidate.id === id)
  if (!link) throw new DomainError('unknown_assignment', { path: field })
  return { ...WHOLE_ISSUE, link }
}

function subjectOf({ link, request, supervision }: Target): Step['subject'] {
  if (request) return 'request'
  if (supervision) return 'supervision'
  return link ? 'assignment' : 'issue'
}

function eventsOf(deed: Deed, input: ActionInput): Events {
  const { view, target } = deed
  const { state } = view
  const { link } = target
  switch (input.action) {
    case 'accept':
      return [
        {
          type: 'issue.accepted',
          payload: {
            category: input.category ?? state.category,
            severity: input.severity ?? state.severity,
            rectificationType: input.rectificationType ?? null,
          },
        },
      ]
    case 'decline':
      return [{ type: 'issue.declined', payload: { reason: input.reason } }]
    case 'terminate':
      return [{ type: 'issue.terminated', payload: { reason: input.reason } }]
    case 'reopen':
      return [reopen(view, input)]
    case 'comment':
      return [{ type: 'comment.added', payload: { note: input.note } }]
    case 'approve_closure':
      return [{ type: 'closure.approved', payload: { reason: input.reason ?? null } }]
    case 'refuse_closure':
      return [{ type: 'closure.refused', payload: { reason: input.reason } }]
    case 'dispatch':
      return [dispatch(deed, input)]
    case 'acknowledge':
      return [{ type: 'assignment.acknowledged', payload: { assignmentId: input.assignmentId } }]
    case 'withdraw': {
      const { assignmentId, reason } = input
      return [{ type: 'assignment.withdrawn', payload: { assignmentId, reason } }]
    }
    case 'report_progress': {
      if (input.milestone !== undefined && state.severity !== 'key') {
        throw new DomainError('not_a_key_issue', { path: 'milestone' })
      }
      const milestone = input.milestone === undefined ? {} : { milestone: input.milestone }
      const payload = { ...statement(deed, input), ...milestone }
      return [{ type: 'assignment.progressed', payload }]
    }
    case 'submit':
      return [{ type: 'assignment.submitted', payload: statement(deed, input) }]
    case 'verify':
      return [verdict(view, input, link)]
    default:
      return eventsBeside(deed, input)
  }
}
