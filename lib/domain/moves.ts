import { UNIT_KIND_CODES, UNIT_KINDS, type UnitKind } from './codes.ts'
import type { WhoCan } from './errors.ts'
import { GUARD_RULES, type Refusal } from './guards.ts'
import type { AssignmentState } from './issue-state.ts'
import {
  type IssueView,
  issueSubject,
  levelOf,
  pathOf,
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
import { isOpenLink } from './stage.ts'
import { type Step, TRANSITIONS } from './workflow.ts'

/** One action on one subject, allowed or refused with the reason and who could do it. */
export type Move = Readonly<{
  action: WorkflowAction
  assignmentId: string | null
}> &
  (
    | Readonly<{ allowed: true; appointment: Appointment }>
    | Readonly<{ allowed: false; refusal: Refusal; whoCan: WhoCan }>
  )

/**
 * Every action that exists for this issue and viewer: the buttons of the page, the `moves` of the
 * API, and what the server will answer are this one list. What nobody in the unit could ever do,
 * such as handing down from a member, does not exist.
 */
export function listMoves(view: IssueView, actor: Actor): Move[] {
  const open = view.state.assignments.filter(isOpenLink)
  const moves = WORKFLOW_ACTIONS.flatMap((action) =>
    TRANSITIONS[action].flatMap((step): Move[] => {
      if (step.subject === 'issue') return [judge(view, actor, action, step, null)]
      if (open.length > 0) return open.map((link) => judge(view, actor, action, step, link))
      return TRANSITIONS[action].length > 1 ? [] : [judge(view, actor, action, step, null)]
    }),
  )
  return moves.filter((move) => move.allowed || move.whoCan.roles.length > 0)
}

/**
 * Judges one action on the issue (`link` null) or on one of its links: first who, then when, then
 * the conditions. The order matters: a stranger learns that it is not theirs to do, nothing more.
 */
export function judge(
  view: IssueView,
  actor: Actor,
  action: WorkflowAction,
  step: Step,
  link: AssignmentState | null,
): Move {
  const subject = stepSubject(view, step, link)
  const refuse = (refusal: Refusal): Move => ({
    action,
    assignmentId: link?.id ?? null,
    allowed: false,
    refusal,
    whoCan: whoCan(view, action, step, link),
  })
  if (!isGranted(actor, action)) return refuse({ code: 'not_granted' })
  if (step.subject === 'assignment' && !link) return refuse({ code: 'wrong_stage' })
  const appointment = can(actor, action, subject)
  if (!appointment) return refuse({ code: 'outside_reach' })
  const outOfTime = outsideFrom(view, step, link)
  if (outOfTime) return refuse(outOfTime)
  for (const guard of step.needs) {
    const refusal = GUARD_RULES[guard](view, actor, link)
    if (refusal) return refuse(refusal)
  }
  return { action, assignmentId: link?.id ?? null, allowed: true, appointment }
}

/** The row of the table for an action on the issue or on a link; undefined when there is none. */
export function stepFor(action: WorkflowAction, subject: Step['subject']): Step | undefined {
  return TRANSITIONS[action].find((step) => step.subject === subject)
}

function stepSubject(view: IssueView, step: Step, link: AssignmentState | null): Subject {
  if (step.by === 'issue') return issueSubject(view)
  return unitSubject(view.districtId, pathOf(view, standingUnit(view, step, link)))
}

/** The unit the actor must stand in, or null when any reach over the issue will do. */
function standingUnit(view: IssueView, step: Step, link: AssignmentState | null): string | null {
  if (step.by === 'root') return rootCode(view)
  if (step.by === 'giver') return link?.from ?? null
  if (step.by === 'taker') return link?.to ?? null
  return null
}

function outsideFrom(view: IssueView, step: Step, link: AssignmentState | null): Refusal | null {
  if (step.subject === 'issue') {
    return step.from.includes(view.state.stage) ? null : { code: 'wrong_stage' }
  }
  return link && step.from.includes(link.status) ? null : { code: 'wrong_status' }
}

function whoCan(
  view: IssueView,
  action: WorkflowAction,
  step: Step,
  link: AssignmentState | null,
): WhoCan {
  const unit = standingUnit(view, step, link)
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
