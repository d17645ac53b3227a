import { UNIT_KIND_CODES, UNIT_KINDS, type UnitKind } from './codes.ts'
import type { ErrorCode, WhoCan } from './errors.ts'
import { GUARD_RULES } from './guards.ts'
import type { AssignmentState, IssueState, RequestState, SupervisionState } from './issue-state.ts'
import {
  type IssueView,
  issueSubject,
  levelOf,
  pathOf,
  reporterSubject,
  rootCode,
  unitSubject,
} from './issue-view.ts'
import { OFFICE_CODES, OFFICES, officeFits, type Role } from './offices.ts'
import {
  type Actor,
  type Appointment,
  can,
  isGranted,
  rolesGranted,
  type Subject,
  WORKFLOW_ACTIONS,
  type WorkflowAction,
} from './policy.ts'
import type { Refusal } from './settled.ts'
import { isOpenLink } from './stage.ts'
import { type Step, type SupervisionStatus, TRANSITIONS } from './workflow.ts'

/** One action on one subject, allowed or refused with the reason and who could do it. */
export type Move = Readonly<{
  action: WorkflowAction
  assignmentId: string | null
  requestId: string | null
  supervisionId: string | null
}> &
  (
    | Readonly<{ allowed: true; appointment: Appointment }>
    | Readonly<{ allowed: false; refusal: Refusal; whoCan: WhoCan }>
  )

/** What an action is about: the issue (all null), a link, a request with its link, a supervision. */
export type Target = Readonly<{
  link: AssignmentState | null
  request: RequestState | null
  supervision: SupervisionState | null
}>
export const WHOLE_ISSUE: Target = { link: null, request: null, supervision: null }

/**
 * Every action that exists for this issue and viewer: the buttons of the page, the `moves` of the
 * API, and what the server will answer are this one list. What nobody in the unit could ever do,
 * such as handing down from a member, does not exist.
 */
export function listMoves(view: IssueView, actor: Actor): Move[] {
  const moves = WORKFLOW_ACTIONS.flatMap((action) =>
    TRANSITIONS[action].flatMap((step): Move[] => {
      const targets = targetsOf(view.state, step)
      if (targets.length > 0)
        return targets.map((target) => judge(view, actor, action, step, target))
      return TRANSITIONS[action].length > 1 ? [] : [judge(view, actor, action, step, WHOLE_ISSUE)]
    }),
  )
  return moves.filter((move) => move.allowed || exists(move.refusal, move.whoCan))
}

/** A re-scoring exists only for what a check-up opened. */
function exists({ code }: Refusal, { roles }: WhoCan): boolean {
  return roles.length > 0 && code !== 'not_from_item'
}

/** Everything of an issue that a step may be about now. */
function targetsOf(state: IssueState, step: Step): Target[] {
  switch (step.subject) {
    case 'issue':
      return [WHOLE_ISSUE]
    case 'assignment':
      return state.assignments.filter(isOpenLink).map((link) => ({ ...WHOLE_ISSUE, link }))
    case 'request':
      return state.requests
        .filter(({ status, kind }) => status === 'pending' && step.kinds.includes(kind))
        .map((request) => requestTarget(state, request))
    case 'supervision':
      return state.supervisions
        .filter((one) => step.from.includes(supervisionStatus(one)))
        .map((supervision) => ({ ...WHOLE_ISSUE, supervision }))
  }
}

/** A request together with the link it is about. */
export function requestTarget(state: IssueState, request: RequestState): Target {
  const link = state.assignments.find(({ id }) => id === request.assignmentId) ?? null
  return { ...WHOLE_ISSUE, link, request }
}

/** How far the unit addressed has got with a supervision. */
export function supervisionStatus({ readAt, repliedAt }: SupervisionState): SupervisionStatus {
  return repliedAt ? 'replied' : readAt ? 'read' : 'issued'
}

/**
 * Judges one action on one subject: first who, then when, then the conditions. The order matters: a
 * stranger learns that it is not theirs to do, nothing more.
 */
export function judge(
  view: IssueView,
  actor: Actor,
  action: WorkflowAction,
  step: Step,
  target: Target,
): Move {
  const about = {
    action,
    assignmentId: target.link?.id ?? null,
    requestId: target.request?.id ?? null,
    supervisionId: target.supervision?.id ?? null,
  }
  const refuse = (refusal: Refusal): Move => ({
    ...about,
    allowed: false,
    refusal,
    whoCan: whoCan(view, action, step, target),
  })
  if (!isGranted(actor, action)) return refuse({ code: 'not_granted' })
  if (isMissing(step, target)) return refuse({ code: MISSING[step.subject] })
  const appointment = can(actor, action, stepSubject(view, step, target))
  if (!appointment) return refuse({ code: 'outside_reach' })
  const outOfTime = outsideFrom(view, step, target)
  if (outOfTime) return refuse(outOfTime)
  for (const guard of step.needs) {
    const refusal = GUARD_RULES[guard](view, actor, target)
    if (refusal) return refuse(refusal)
  }
  return { ...about, allowed: true, appointment }
}

/** The row of the table for an action on this kind of subject; undefined when there is none. */
export function stepFor(action: WorkflowAction, subject: Step['subject']): Step | undefined {
  return TRANSITIONS[action].find((step) => step.subject === subject)
}

/** What is said when there is nothing the action could be about. */
const MISSING = {
  issue: 'wrong_stage',
  assignment: 'wrong_stage',
  request: 'nothing_pending',
  supervision: 'nothing_pending',
} as const satisfies Record<Step['subject'], ErrorCode>

function isMissing({ subject }: Step, { link, request, supervision }: Target): boolean {
  const about = { issue: true, assignment: link, request, supervision }
  return !about[subject]
}

function stepSubject(view: IssueView, step: Step, target: Target): Subject {
  if (step.by === 'issue') return issueSubject(view)
  if (step.by === 'reporter') return reporterSubject(view)
  return unitSubject(view.districtId, pathOf(view, standingUnit(view, step, target)))
}

/** The unit the actor must stand in, or null when any reach over the issue will do. */
function standingUnit(view: IssueView, { by }: Step, target: Target): string | null {
  return partyOf(by, rootCode(view), target)
}

type Ends<U> = Readonly<{ from: U; to: U }> | null

/** Which unit of the subject a step's `by` means, however units are written; null for none. */
export function partyOf<U>(
  by: Step['by'],
  root: U | null,
  about: Readonly<{ link: Ends<U>; request: Ends<U>; supervision: Readonly<{ to: U }> | null }>,
): U | null {
  const { link, request, supervision } = about
  switch (by) {
    case 'root':
      return root
    case 'giver':
      return link?.from ?? null
    case 'taker':
      return link?.to ?? null
    case 'decider':
      return request?.to ?? null
    case 'asker':
      return request?.from ?? null
    case 'recipient':
      return supervision?.to ?? null
    default:
      return null
  }
}

function outsideFrom(view: IssueView, step: Step, target: Target): Refusal | null {
  const { link, request, supervision } = target
  switch (step.subject) {
    case 'issue':
      return step.from.includes(view.state.stage) ? null : { code: 'wrong_stage' }
    case 'assignment':
      return link && step.from.includes(link.status) ? null : { code: 'wrong_status' }
    case 'request':
      return request && step.from.includes(request.status) && step.kinds.includes(request.kind)
        ? null
        : { code: 'wrong_status' }
    case 'supervision':
      return supervision && step.from.includes(supervisionStatus(supervision))
        ? null
        : { code: 'wrong_status' }
  }
}

function whoCan(view: IssueView, action: WorkflowAction, step: Step, target: Target): WhoCan {
  const unit = standingUnit(view, step, target)
  const kinds = unit === null ? null : kindsOf(view, unit)
  const roles = rolesGranted(action)
  return { unit, roles: kinds === null ? roles : roles.filter((role) => sitsIn(role, kinds)) }
}

function sitsIn(role: Role, kinds: readonly UnitKind[]): boolean {
  return OFFICE_CODES.some(
    (office) =>
      OFFICES[office].role === role &&
      kinds.some((kind) => officeFits(office, { kind, level: UNIT_KINDS[kind] })),
  )
}

/** Kinds the unit can be of: at district level the federation is the root, departments are not. */
function kindsOf(view: IssueView, unit: string): UnitKind[] | null {
  const level = levelOf(view, unit)
  if (level === 'district') return [unit === rootCode(view) ? 'federation' : 'department']
  return level && UNIT_KIND_CODES.filter((kind) => UNIT_KINDS[kind] === level)
}
