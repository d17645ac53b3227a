import type { Stage } from '#lib/domain/codes.ts'
import type { ErrorCode } from '#lib/domain/errors.ts'
import type { Target } from '#lib/domain/moves.ts'
import type { Role } from '#lib/domain/offices.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { CAST, type CastName } from './actors.ts'
import { type Expectation, INSTRUCTORS } from './expectation.ts'
import { UNITS } from './units.ts'
import { TIMES, VERBS } from './verbs.ts'

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

const FOR_GIVER: readonly WorkflowAction[] = ['verify', 'withdraw', 'remind']
export const LINK_ACTIONS: readonly WorkflowAction[] = [
  'acknowledge',
  'report_progress',
  'submit',
  'verify',
  'withdraw',
  'request_return',
  'request_transfer',
  'request_extension',
  'request_suspension',
  'request_escalation',
  'remind',
  'supervise',
]
const REQUEST_ACTIONS: readonly WorkflowAction[] = [
  'withdraw_request',
  'approve_request',
  'refuse_request',
  'refuse_suspension',
]
const SUPERVISION_ACTIONS: readonly WorkflowAction[] = ['read_supervision', 'reply_supervision']
/** What whoever reported it, or whose unit did, may do. */
const REPORTER_ACTIONS: readonly WorkflowAction[] = ['urge', 'rate', 'object']
/** What is open at every stage, so that the scene itself says how far it reaches. */
const SCENE_ACTIONS: readonly WorkflowAction[] = ['comment', 'issue_paper', 'return_paper']

export function words(list: string | undefined): string[] {
  return list ? list.split(' ') : []
}

function has(list: string | undefined, word: string): boolean {
  return words(list).includes(word)
}

export function keyOf(action: WorkflowAction, { link, request, supervision }: Target): string {
  if (request) return `${action} ${request.kind} ${request.from}`
  if (supervision) return `${action} ${supervision.rung} ${supervision.to}`
  return link ? `${action} ${link.to}` : action
}

/** True when an action is about something of a kind of which there is nothing here. */
export function lacksSubject(action: WorkflowAction, target: Target): boolean {
  if (LINK_ACTIONS.includes(action)) return !target.link
  if (REQUEST_ACTIONS.includes(action)) return !target.request
  return SUPERVISION_ACTIONS.includes(action) && !target.supervision
}

/** Where one must stand for it: a unit code, or null for anywhere the issue is in reach. */
function placeOf(action: WorkflowAction, target: Target): string | null {
  const { link, request, supervision } = target
  if (action === 'supervise') return '500119'
  if (action === 'refuse_suspension') return null
  if (request) return action === 'withdraw_request' ? request.from : request.to
  if (supervision) return supervision.to
  if (link) return FOR_GIVER.includes(action) ? link.from : link.to
  return action === 'dispatch' ? '500119' : null
}

function stands(name: CastName, action: WorkflowAction, target: Target, scene: Expectation) {
  const actor = CAST[name]
  const place = placeOf(action, target)
  if (actor.districtId !== '500119') return false
  if (SCENE_ACTIONS.includes(action)) return has(scene.allows[action], name)
  if (REPORTER_ACTIONS.includes(action)) return has(scene.reporters ?? 'member', name)
  if (action === 'instruct') return has(scene.instructors ?? INSTRUCTORS, name)
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
  target: Target,
  stage: Stage,
): ErrorCode | null {
  const { appointments } = CAST[name]
  if (!appointments.some(({ role }) => has(VERBS[action], role))) return 'not_granted'
  if (lacksSubject(action, target)) {
    return LINK_ACTIONS.includes(action) ? 'wrong_stage' : 'nothing_pending'
  }
  if (!stands(name, action, target, scene)) return 'outside_reach'
  const untimely = outOfTime(action, target, stage)
  if (untimely) return untimely
  if (action === 'rescore' && !scene.fromItem) return 'not_from_item'
  const blocks = Object.entries(scene.blocks?.[keyOf(action, target)] ?? {})
  const blocked = blocks.find(([, who]) => has(who, name))
  return blocked ? (blocked[0] as ErrorCode) : null
}

/** Requests and supervisions are only listed while something can be done about them. */
function outOfTime(
  action: WorkflowAction,
  { link, request, supervision }: Target,
  stage: Stage,
): ErrorCode | null {
  if (request || supervision) return null
  const times = link && action === 'dispatch' ? 'rectifying' : TIMES[action]
  if (has(times, link?.status ?? stage)) return null
  return link ? 'wrong_status' : 'wrong_stage'
}

/** Unit and roles that a refusal should point to. */
export function helpersFor(
  action: WorkflowAction,
  target: Target,
): { unit: string | null; roles: Role[] } {
  const unit = placeOf(action, target)
  const kind = Object.values(UNITS).find(({ code }) => code === unit)?.kind
  const roles = words(VERBS[action]).filter((role) => !kind || has(SEATS[kind], role))
  return { unit, roles: roles.sort() as Role[] }
}
