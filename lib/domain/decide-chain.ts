import { addDays } from './calendar.ts'
import type { EvidenceKind } from './codes.ts'
import type { Deed, Input, Taker } from './decision.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import type { AssignmentState } from './issue-state.ts'
import { type IssueView, policyOf, rootCode } from './issue-view.ts'
import { unsettled } from './settled.ts'
import { isOpenLink, leadChild, openSupports, topLead } from './stage.ts'
import { isBelow, type UnitRef } from './unit-path.ts'

/** What was done, with its proof, as an event records it. */
export function statement(
  { view, target: { link }, context }: Deed,
  input: Input<'submit'> | Input<'report_progress'>,
) {
  const evidence = [...context.evidence]
  if (input.action === 'submit' && link?.kind === 'lead') {
    requireProof(
      view,
      link,
      evidence.flatMap(({ kind }) => kind ?? []),
    )
  }
  return { assignmentId: input.assignmentId, note: input.note, evidence }
}

/**
 * 佐证: without the kinds of proof that the category demands, work is neither handed in nor passed.
 * @throws DomainError evidence_missing, naming the kinds.
 */
function requireProof(
  view: IssueView,
  link: AssignmentState,
  fresh: readonly EvidenceKind[] = [],
): void {
  const missing = missingProof(view, link, fresh)
  if (missing.length > 0) {
    throw new DomainError('evidence_missing', { params: { kinds: missing.join(',') } })
  }
}

/** Kinds of proof that the policy demands for work of a lead link and nobody has put forward. */
export function missingProof(
  view: IssueView,
  link: AssignmentState,
  fresh: readonly EvidenceKind[] = [],
): EvidenceKind[] {
  if (link.kind !== 'lead') return []
  const { policy } = policyOf(view, link.to, link.dispatchedAt)
  const known = new Set([...view.state.proofKinds, ...fresh])
  return (policy.evidence[view.state.category] ?? []).filter((kind) => !known.has(kind))
}

/** Days given anew when an issue is reopened after its old date and no date is named. */
const REOPEN_DAYS = 30

export function reopen(
  view: IssueView,
  input: { reason: string; dueOn?: string | undefined },
): NewEvent {
  const { today } = view.terms
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

/**
 * A pass waits until those who support the same work have finished or been withdrawn, and until the
 * proof that the category demands has been put forward; the topmost one also until what the issue was
 * opened from is settled (`unsettled`). A fail may set a new date.
 */
export function verdict(
  view: IssueView,
  input: Input<'verify'>,
  link: AssignmentState | null,
): NewEvent {
  const { assignmentId, reason } = input
  if (input.verdict === 'fail') {
    const dueOn = input.dueOn === undefined ? {} : { dueOn: newDue(view, link, input.dueOn) }
    return { type: 'assignment.failed', payload: { assignmentId, reason: reason ?? '', ...dueOn } }
  }
  const supports = link ? openSupports(view.state, link) : []
  if (supports.length > 0) {
    throw new DomainError('support_open', { units: supports.map((support) => support.to) })
  }
  if (link?.kind === 'lead') requireProof(view, link)
  const refusal = link?.id === topLead(view.state)?.id ? unsettled(view.state) : null
  if (refusal) throw new DomainError(refusal.code, { params: refusal.params })
  const grade = input.grade ?? 'qualified'
  return { type: 'assignment.passed', payload: { assignmentId, reason: reason ?? null, grade } }
}

/**
 * A date to come for a link, never later than that of the link above.
 * @throws DomainError due_in_past or due_after_parent at `dueOn`.
 */
export function newDue(view: IssueView, link: AssignmentState | null, dueOn: string): string {
  if (dueOn < view.terms.today) throw new DomainError('due_in_past', { path: 'dueOn' })
  const parent = view.state.assignments.find(({ id }) => id === link?.parentId)
  if (parent && dueOn > parent.dueOn) {
    throw new DomainError('due_after_parent', { path: 'dueOn', params: { limit: parent.dueOn } })
  }
  return dueOn
}

/** An order to a unit below, under what the giver holds or by the federation. */
export function dispatch(
  { view, target, context, appointment }: Deed,
  input: Input<'dispatch'>,
): NewEvent {
  const parent = target.link
  const taker = checkTaker(view, input, parent, context.taker, appointment.unit)
  if (input.dueOn < view.terms.today) throw new DomainError('due_in_past', { path: 'dueOn' })
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
export function checkTaker(
  view: IssueView,
  input: Pick<Input<'dispatch'>, 'kind'>,
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
