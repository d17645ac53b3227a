import { addDays, dateOf, daysBetween } from './calendar.ts'
import { superiorOf } from './clocks.ts'
import type { RequestKind } from './codes.ts'
import { checkTaker, newDue } from './decide-chain.ts'
import type { Deed, Events, Input } from './decision.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import { type AssignmentState, pendingSuspension } from './issue-state.ts'
import { rootCode } from './issue-view.ts'
import { isOpenLink } from './stage.ts'

const KINDS = {
  request_return: 'return',
  request_transfer: 'transfer',
  request_extension: 'extension',
  request_suspension: 'suspension',
  request_escalation: 'escalation',
} as const satisfies Record<string, RequestKind>
type Asking = Input<keyof typeof KINDS>

/**
 * What a taker asks for. It changes nothing and stops no clock; the giver decides, a suspension the
 * federation's director.
 * @throws DomainError 422 at `dueOn`, `reviewOn` or `suggested`.
 */
export function request({ view, target: { link }, context }: Deed, input: Asking): NewEvent {
  if (!link) throw new Error('a request is about a link')
  if (input.action === 'request_extension') laterDue(view, link, input.dueOn)
  if (input.action === 'request_suspension') checkReview(view.terms.today, input.reviewOn)
  if (input.action === 'request_transfer' && input.suggested !== undefined && !context.taker) {
    throw new DomainError('unknown_unit', { path: 'suggested' })
  }
  const kind = KINDS[input.action]
  const decider = kind === 'suspension' ? (rootCode(view) ?? link.from) : link.from
  return {
    type: 'request.made',
    payload: {
      requestId: context.newId,
      kind,
      assignmentId: link.id,
      from: link.to,
      to: decider,
      reason: input.reason,
      dueOn: 'dueOn' in input ? input.dueOn : null,
      suggested: 'suggested' in input ? (input.suggested ?? null) : null,
      reviewOn: 'reviewOn' in input ? input.reviewOn : null,
      // Both are filled in with the policy in force (limits.ts).
      rulingBy: view.terms.today,
      policy: '',
    },
  }
}

/** A date after the present one, within that of the link above. */
function laterDue(view: Deed['view'], link: AssignmentState, dueOn: string): string {
  if (dueOn <= link.dueOn) throw new DomainError('due_not_later', { path: 'dueOn' })
  return newDue(view, link, dueOn)
}

function checkReview(today: string, reviewOn: string): void {
  if (reviewOn <= today) throw new DomainError('review_in_past', { path: 'reviewOn' })
}

/** A granted request and what it does to the chain; suspensions are granted by `suspend`. */
export function approval(deed: Deed, input: Input<'approve_request'>): Events {
  const { target, view } = deed
  const { request: asked, link } = target
  if (!asked || !link) throw new Error('an approval is about a request')
  const { requestId, reason = null } = input
  const granted: NewEvent = { type: 'request.approved', payload: { requestId, reason } }
  switch (asked.kind) {
    case 'return':
      return [granted, givenBack(link, requestId, asked.reason)]
    case 'transfer':
      return [granted, givenBack(link, requestId, asked.reason), handedOn(deed, link, input)]
    case 'extension': {
      const dueOn = laterDue(view, link, input.dueOn ?? asked.dueOn ?? '')
      const payload = { assignmentId: link.id, requestId, dueOn }
      return [granted, { type: 'assignment.extended', payload }]
    }
    case 'escalation':
      return [granted, escalation(deed, link, requestId)]
    case 'suspension':
      throw new DomainError('wrong_status')
  }
}

function givenBack({ id }: AssignmentState, requestId: string, reason: string): NewEvent {
  return { type: 'assignment.returned', payload: { assignmentId: id, requestId, reason } }
}

/** 转办: the same order, until the same day, to another unit below the giver. */
function handedOn(
  { view, target: { request: asked }, context, appointment }: Deed,
  link: AssignmentState,
  input: Input<'approve_request'>,
): NewEvent {
  if (input.to === undefined && !asked?.suggested) {
    throw new DomainError('unknown_unit', { path: 'to' })
  }
  const others = view.state.assignments.filter((other) => other.id !== link.id)
  const without = { ...view, state: { ...view.state, assignments: others } }
  const parent = others.find(({ id }) => id === link.parentId) ?? null
  const taker = checkTaker(without, link, parent, context.taker, appointment.unit)
  if (taker.code === link.to) throw new DomainError('unit_not_below', { path: 'to' })
  const { parentId, from, kind, requirement } = link
  const dueOn = newDue(view, link, input.dueOn ?? link.dueOn)
  const order = { parentId, from, to: taker.code, kind, requirement, dueOn }
  return { type: 'assignment.dispatched', payload: { assignmentId: context.newId, ...order } }
}

/**
 * 上报: the unit above the giver joins as supervisor and the owner keeps the work; what the federation
 * itself takes up becomes a key issue, which goes before the district's leaders.
 */
function escalation({ view }: Deed, link: AssignmentState, requestId: string): NewEvent {
  const above = superiorOf(view, link.from)
  const severity = above === null ? 'key' : view.state.severity
  return { type: 'issue.escalated', payload: { requestId, supervisor: above, severity } }
}

/** 挂账, with the date on which it is looked at again; a pending request for it is granted by this. */
export function suspension({ view }: Deed, { reason, reviewOn }: Input<'suspend'>): Events {
  checkReview(view.terms.today, reviewOn)
  const asked = pendingSuspension(view.state)
  const requestId = asked?.id ?? null
  const suspended: NewEvent = { type: 'issue.suspended', payload: { reason, reviewOn, requestId } }
  if (!asked) return [suspended]
  return [{ type: 'request.approved', payload: { requestId: asked.id, reason } }, suspended]
}

/** The clock goes on where it stopped: every open date moves by the days of the suspension. */
export function resumption({ view }: Deed, { reason }: Input<'resume'>): NewEvent {
  const { state, terms } = view
  const since = state.suspendedAt ? dateOf(new Date(state.suspendedAt)) : terms.today
  const days = daysBetween(since, terms.today)
  const dueDates = state.assignments.filter(isOpenLink).map((link) => ({
    assignmentId: link.id,
    dueOn: addDays(link.dueOn, days),
    acknowledgeBy: link.acknowledgeBy === null ? null : addDays(link.acknowledgeBy, days),
  }))
  return { type: 'issue.resumed', payload: { reason, dueDates } }
}
