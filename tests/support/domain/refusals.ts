import type { Stage } from '#lib/domain/codes.ts'
import type { ErrorCode } from '#lib/domain/errors.ts'
import type { AssignmentState } from '#lib/domain/issue-state.ts'
import type { Role } from '#lib/domain/offices.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { CAST, type CastName } from './actors.ts'
import type { Expectation } from './expectations.ts'
import { UNITS } from './units.ts'

const WORKS = 'clerk township_officer chamber_officer member_contact department_officer'
const GIVES = 'clerk township_officer chamber_officer'
const SPEAKS =
  'clerk director leader instructor township_officer chamber_officer member_contact department_officer'

/** The roles that have a verb at all, by hand. */
const VERBS: Readonly<Record<WorkflowAction, string>> = {
  accept: 'clerk',
  decline: 'clerk',
  dispatch: GIVES,
  acknowledge: WORKS,
  report_progress: WORKS,
  submit: WORKS,
  verify: GIVES,
  withdraw: GIVES,
  approve_closure: 'director',
  refuse_closure: 'director',
  comment: SPEAKS,
  reopen: 'clerk director',
  terminate: 'director',
}

/** Stages or, for links, statuses in which a verb has its time. */
const TIMES: Readonly<Record<WorkflowAction, string>> = {
  accept: 'submitted',
  decline: 'submitted',
  dispatch: 'accepted dispatched rectifying pending_verification',
  acknowledge: 'dispatched',
  report_progress: 'rectifying',
  submit: 'rectifying',
  verify: 'pending_verification',
  withdraw: 'dispatched rectifying pending_verification',
  approve_closure: 'pending_closure',
  refuse_closure: 'pending_closure',
  comment:
    'submitted accepted dispatched rectifying pending_verification pending_closure closed declined terminated',
  reopen: 'closed',
  terminate: 'accepted dispatched rectifying pending_verification pending_closure',
}

/** The roles that sit in a unit of each kind used here. */
const SEATS: Readonly<Record<string, string>> = {
  federation: 'clerk director',
  department: 'department_officer',
  subdistrict: 'township_officer',
  subdistrict_chamber: 'leader instructor chamber_officer',
  other_chamber: 'leader instructor chamber_officer',
  trade_association: 'leader instructor chamber_officer',
  enterprise: 'member_contact',
}

const FOR_GIVER: readonly WorkflowAction[] = ['verify', 'withdraw']
export const LINK_ACTIONS: readonly WorkflowAction[] = [
  'acknowledge',
  'report_progress',
  'submit',
  'verify',
  'withdraw',
]

export function words(list: string | undefined): string[] {
  return list ? list.split(' ') : []
}

function has(list: string | undefined, word: string): boolean {
  return words(list).includes(word)
}

export function keyOf(action: WorkflowAction, link: AssignmentState | null): string {
  return link ? `${action} ${link.to}` : action
}

/** Where one must stand for it: a unit code, or null for anywhere the issue is in reach. */
function placeOf(action: WorkflowAction, link: AssignmentState | null): string | null {
  if (link) return FOR_GIVER.includes(action) ? link.from : link.to
  return action === 'dispatch' ? '500119' : null
}

function stands(name: CastName, action: WorkflowAction, place: string | null, seen: string) {
  const actor = CAST[name]
  if (actor.districtId !== '500119') return false
  if (action === 'comment') return has(seen, name)
  return actor.appointments.some(
    ({ role, unit }) => has(VERBS[action], role) && (place === null || unit.code === place),
  )
}

/**
 * The code with which somebody is refused, by the hand-written lists alone: first who, then when,
 * then what the scene says is in the way. Null when the scene allows it.
 */
export function refusalOf(
  scene: Expectation,
  name: CastName,
  action: WorkflowAction,
  link: AssignmentState | null,
  stage: Stage,
): ErrorCode | null {
  const key = keyOf(action, link)
  const { appointments } = CAST[name]
  if (!appointments.some(({ role }) => has(VERBS[action], role))) return 'not_granted'
  if (!link && LINK_ACTIONS.includes(action)) return 'wrong_stage'
  if (!stands(name, action, placeOf(action, link), scene.allows.comment ?? '')) {
    return 'outside_reach'
  }
  const times = link && action === 'dispatch' ? 'rectifying' : TIMES[action]
  if (!has(times, link?.status ?? stage)) return link ? 'wrong_status' : 'wrong_stage'
  const blocked = Object.entries(scene.blocks?.[key] ?? {}).find(([, who]) => has(who, name))
  return blocked ? (blocked[0] as ErrorCode) : null
}

/** Unit and roles that a refusal should point to. */
export function helpersFor(
  action: WorkflowAction,
  link: AssignmentState | null,
): { unit: string | null; roles: Role[] } {
  const unit = placeOf(action, link)
  const kind = Object.values(UNITS).find(({ code }) => code === unit)?.kind
  const roles = words(VERBS[action]).filter((role) => !kind || has(SEATS[kind], role))
  return { unit, roles: roles.sort() as Role[] }
}
