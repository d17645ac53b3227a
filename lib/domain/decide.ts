import type { ActionInput } from './action-inputs.ts'
import { addDays } from './calendar.ts'
import type { UnitKind } from './codes.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import type { AssignmentState } from './issue-state.ts'
import { type IssueView, rootCode } from './issue-view.ts'
import { judge, stepFor } from './moves.ts'
import type { Actor, Appointment } from './policy.ts'
import { isOpenLink, leadChild, openSupports, topLead } from './stage.ts'
import { isBelow, type UnitRef } from './unit-path.ts'

/** A unit that is to take an assignment. `memberOf` are paths of further chambers it belongs to. */
export type Taker = UnitRef &
  Readonly<{ kind: UnitKind; disabled: boolean; memberOf: readonly string[] }>

/** Proof put forward with a statement, already found and allowed. */
export type EvidenceRef = Readonly<{ id: string; sha256: string; name: string }>

/** What a decision needs besides the issue and the actor; all of it looked up beforehand. */
export type DecisionContext = Readonly<{
  /** Calendar date in Shanghai. */
  today: string
  /** Id for an assignment that may come to be. */
  newId: string
  taker: Taker | null
  evidence: readonly EvidenceRef[]
}>

/**
 * Decides an action: the events it causes, and the appointment it is done by.
 * @throws DomainError 403 when it is not the actor's to do, 409 when it is not the time, 422 when
 *   the input breaks a rule; `path` names the field.
 */
export function decide(
  view: IssueView,
  actor: Actor,
  input: ActionInput,
  context: DecisionContext,
): { events: [NewEvent, ...NewEvent[]]; appointment: Appointment } {
  const link = subjectLink(view, input)
  const step = stepFor(input.action, link ? 'assignment' : 'issue')
  if (!step) throw new DomainError('unknown_assignment', { path: 'assignmentId' })
  const move = judge(view, actor, input.action, step, link)
  if (!move.allowed) {
    throw new DomainError(move.refusal.code, { units: move.refusal.units, whoCan: move.whoCan })
  }
  return {
    events: [eventOf(view, input, link, context, move.appointment)],
    appointment: move.appointment,
  }
}

function subjectLink(view: IssueView, input: ActionInput): AssignmentState | null {
  const field = input.action === 'dispatch' ? 'parentId' : 'assignmentId'
  const id = (input as Partial<Record<typeof field, string>>)[field]
  if (id === undefined) return null
  const link = view.state.assignments.find((candidate) => candidate.id === id)
  if (!link) throw new DomainError('unknown_assignment', { path: field })
  return link
}

function eventOf(
  view: IssueView,
  input: ActionInput,
  link: AssignmentState | null,
  context: DecisionContext,
  appointment: Appointment,
): NewEvent {
  const { state } = view
  switch (input.action) {
    case 'accept':
      return {
        type: 'issue.accepted',
        payload: {
          category: input.category ?? state.category,
          severity: input.severity ?? state.severity,
          rectificationType: input.rectificationType ?? null,
        },
      }
    case 'decline':
      return { type: 'issue.declined', payload: { reason: input.reason } }
    case 'terminate':
      return { type: 'issue.terminated', payload: { reason: input.reason } }
    case 'reopen':
      return reopen(view, input, context)
    case 'comment':
      return { type: 'comment.added', payload: { note: input.note } }
    case 'approve_closure':
      return { type: 'closure.approved', payload: { reason: input.reason ?? null } }
    case 'refuse_closure':
      return { type: 'closure.refused', payload: { reason: input.reason } }
    case 'dispatch':
      return dispatch(view, input, link, context, appointment)
    case 'acknowledge':
      return { type: 'assignment.acknowledged', payload: { assignmentId: input.assignmentId } }
    case 'withdraw':
      return {
        type: 'assignment.withdrawn',
        payload: { assignmentId: input.assignmentId, reason: input.reason },
      }
    case 'report_progress':
      return { type: 'assignment.progressed', payload: statement(input, context) }
    case 'submit':
      return { type: 'assignment.submitted', payload: statement(input, context) }
    case 'verify':
      return verdict(view, input, link)
  }
}

type Input<A extends ActionInput['action']> = Extract<ActionInput, { action: A }>

function statement(input: Input<'submit'> | Input<'report_progress'>, context: DecisionContext) {
  return { assignmentId: input.assignmentId, note: input.note, evidence: [...context.evidence] }
}

/** Days given anew when an issue is reopened after its old date and no date is named. */
const REOPEN_DAYS = 30

function reopen(view: IssueView, input: Input<'reopen'>, { today }: DecisionContext): NewEvent {
  if (input.dueOn !== undefined && input.dueOn < today) {
    throw new DomainError('due_in_past', { path: 'dueOn' })
  }
  const old = topLead(view.state)?.dueOn
  const renewed = old !== undefined && old < today ? addDays(today, REOPEN_DAYS) : null
  return {
    type: 'issue.reopened',
    payload: { reason: input.reason, dueOn: input.dueOn ?? renewed },
  }
}

/** A pass waits until those who support the same work have finished or been withdrawn. */
function verdict(view: IssueView, input: Input<'verify'>, link: AssignmentState | null): NewEvent {
  const { assignmentId, reason } = input
  if (input.verdict === 'fail') {
    return { type: 'assignment.failed', payload: { assignmentId, reason: reason ?? '' } }
  }
  const supports = link ? openSupports(view.state, link) : []
  if (supports.length > 0) {
    throw new DomainError('support_open', { units: supports.map((support) => support.to) })
  }
  return { type: 'assignment.passed', payload: { assignmentId, reason: reason ?? null } }
}

function dispatch(
  view: IssueView,
  input: Input<'dispatch'>,
  parent: AssignmentState | null,
  context: DecisionContext,
  appointment: Appointment,
): NewEvent {
  const taker = checkTaker(view, input, parent, context.taker, appointment.unit)
  if (input.dueOn < context.today) throw new DomainError('due_in_past', { path: 'dueOn' })
  const limit = parent?.dueOn ?? topLead(view.state)?.dueOn
  if (limit !== undefined && input.dueOn > limit) {
    throw new DomainError('due_after_parent', { path: 'dueOn', params: { limit } })
  }
  return {
    type: 'assignment.dispatched',
    payload: {
      assignmentId: context.newId,
      parentId: parent?.id ?? null,
      from: appointment.unit.code,
      to: taker.code,
      kind: input.kind,
      dueOn: input.dueOn,
      requirement: input.requirement,
    },
  }
}

/** The taker lies below the giver, is in use, is not led by two, and fits the kind of link. */
function checkTaker(
  view: IssueView,
  input: Input<'dispatch'>,
  parent: AssignmentState | null,
  taker: Taker | null,
  giver: UnitRef,
): Taker {
  if (!taker) throw new DomainError('unknown_unit', { path: 'to' })
  if (taker.disabled) throw new DomainError('unit_disabled', { path: 'to' })
  const below = [taker.path, ...taker.memberOf.map((path) => `${path}${taker.code}/`)]
  const itself = taker.code === giver.code && parent === null && giver.code === rootCode(view)
  if (!itself && !below.some((path) => isBelow(path, giver.path))) {
    throw new DomainError('unit_not_below', { path: 'to' })
  }
  if (taker.kind === 'department' && input.kind === 'lead') {
    throw new DomainError('department_supports_only', { path: 'kind' })
  }
  const lead = parent ? leadChild(view.state, parent) : openTop(view)
  if (input.kind === 'lead' && lead) throw new DomainError('lead_exists', { units: [lead.to] })
  return taker
}

function openTop(view: IssueView): AssignmentState | undefined {
  const top = topLead(view.state)
  return top && isOpenLink(top) ? top : undefined
}
