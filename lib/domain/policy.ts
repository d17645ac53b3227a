import { type Office, ROLES, type Role } from './offices.ts'
import { isWithin, type UnitRef } from './unit-path.ts'

/** Verbs that move an issue; each has its rows in `TRANSITIONS` (workflow.ts). */
export const WORKFLOW_ACTIONS = [
  'accept',
  'decline',
  'dispatch',
  'acknowledge',
  'report_progress',
  'submit',
  'verify',
  'withdraw',
  'approve_closure',
  'refuse_closure',
  'comment',
  'reopen',
  'terminate',
  'request_return',
  'request_transfer',
  'request_extension',
  'request_suspension',
  'request_escalation',
  'withdraw_request',
  'approve_request',
  'refuse_request',
  'suspend',
  'refuse_suspension',
  'resume',
  'remind',
  'supervise',
  'read_supervision',
  'reply_supervision',
  'urge',
  'correct',
  'rate',
  'object',
  'dismiss_review',
  'look_back',
  'archive',
  'issue_paper',
  'return_paper',
  'rescore',
  'instruct',
] as const
export type WorkflowAction = (typeof WORKFLOW_ACTIONS)[number]

/** Everything else that needs a permission. */
export const OTHER_ACTIONS = [
  'read',
  'report',
  'read_unit',
  'read_people',
  'manage_units',
  'manage_people',
  'manage_appointments',
  'read_audit',
  'read_policy',
  'manage_policy',
  'manage_calendar',
  'manage_channels',
  'manage_papers',
  'read_health',
  'manage_standards',
  'self_score',
  'confirm_score',
  'read_visits',
  'log_visit',
  'log_contact',
  'log_duty',
  'file_report',
  'judge_reports',
  'give_feedback',
  'read_feedback',
  'share_feedback',
  'handle_feedback',
  'keep_facts',
  'manage_awards',
  'share_practice',
  'import_ledger',
  'read_statistics',
  'manage_statistics',
  'read_evaluations',
  'prepare_evaluation',
  'publish_evaluation',
  'appeal_evaluation',
] as const
export type Action = WorkflowAction | (typeof OTHER_ACTIONS)[number]

/**
 * How far a grant reaches from the unit of the appointment:
 * `all` the whole district; `subtree` the unit and everything below it; `unit` the unit itself;
 * `own` what the person or the unit reported or was given.
 */
export const REACHES = ['own', 'unit', 'subtree', 'all'] as const
export type Reach = (typeof REACHES)[number]

type Grants = Readonly<Partial<Record<Action, Reach>>>

const TAKES_WORK = {
  acknowledge: 'unit',
  report_progress: 'unit',
  submit: 'unit',
  request_return: 'unit',
  request_transfer: 'unit',
  request_extension: 'unit',
  request_suspension: 'unit',
  request_escalation: 'unit',
  withdraw_request: 'unit',
  read_supervision: 'unit',
  reply_supervision: 'unit',
} as const
const GIVES_WORK = {
  dispatch: 'unit',
  verify: 'unit',
  withdraw: 'unit',
  approve_request: 'unit',
  refuse_request: 'unit',
  remind: 'unit',
} as const
/** Whoever reported it may press, rate and object; the transition says that it must be the reporter. */
const REPORTED_IT = { urge: 'own', rate: 'own', object: 'own' } as const
const LOOKS_AND_SPEAKS = {
  read: 'unit',
  comment: 'unit',
  report: 'unit',
  read_unit: 'unit',
  read_health: 'unit',
  read_visits: 'unit',
  log_visit: 'unit',
} as const

/**
 * Who may do what, the only place that says so. A role without a row for an action may not do it.
 * The three administrators of the role separation have no row for issues at all.
 */
export const GRANTS: Readonly<Record<Role, Grants>> = {
  clerk: {
    read: 'all',
    report: 'all',
    comment: 'all',
    accept: 'all',
    decline: 'all',
    reopen: 'all',
    resume: 'all',
    supervise: 'unit',
    correct: 'all',
    dismiss_review: 'all',
    look_back: 'all',
    archive: 'all',
    issue_paper: 'all',
    return_paper: 'all',
    read_unit: 'all',
    read_people: 'all',
    ...REPORTED_IT,
    read_policy: 'all',
    manage_calendar: 'all',
    manage_papers: 'all',
    rescore: 'all',
    read_health: 'all',
    manage_standards: 'all',
    confirm_score: 'all',
    read_visits: 'all',
    log_visit: 'all',
    log_contact: 'all',
    judge_reports: 'all',
    read_feedback: 'all',
    share_feedback: 'all',
    handle_feedback: 'all',
    keep_facts: 'all',
    manage_awards: 'all',
    share_practice: 'all',
    import_ledger: 'all',
    read_statistics: 'all',
    manage_statistics: 'all',
    read_evaluations: 'all',
    prepare_evaluation: 'all',
    ...GIVES_WORK,
    ...TAKES_WORK,
  },
  director: {
    read: 'all',
    report: 'all',
    comment: 'all',
    approve_closure: 'all',
    refuse_closure: 'all',
    reopen: 'all',
    terminate: 'all',
    suspend: 'all',
    refuse_suspension: 'all',
    resume: 'all',
    supervise: 'unit',
    dismiss_review: 'all',
    issue_paper: 'all',
    read_unit: 'all',
    read_people: 'all',
    read_policy: 'all',
    manage_policy: 'all',
    manage_calendar: 'all',
    manage_papers: 'all',
    instruct: 'all',
    read_health: 'all',
    manage_standards: 'all',
    read_visits: 'all',
    log_visit: 'all',
    log_contact: 'all',
    read_feedback: 'all',
    import_ledger: 'all',
    read_statistics: 'all',
    manage_statistics: 'all',
    read_evaluations: 'all',
    publish_evaluation: 'all',
  },
  leader: { ...LOOKS_AND_SPEAKS, ...REPORTED_IT, instruct: 'unit' },
  instructor: { ...LOOKS_AND_SPEAKS, ...REPORTED_IT, log_duty: 'unit' },
  township_officer: {
    read: 'subtree',
    report: 'subtree',
    comment: 'subtree',
    read_unit: 'subtree',
    read_people: 'subtree',
    issue_paper: 'subtree',
    return_paper: 'subtree',
    ...REPORTED_IT,
    read_policy: 'subtree',
    manage_policy: 'subtree',
    read_health: 'subtree',
    read_visits: 'subtree',
    log_visit: 'subtree',
    read_feedback: 'subtree',
    read_evaluations: 'unit',
    appeal_evaluation: 'unit',
    ...GIVES_WORK,
    ...TAKES_WORK,
  },
  chamber_officer: {
    read: 'unit',
    report: 'unit',
    comment: 'unit',
    read_unit: 'subtree',
    read_people: 'unit',
    issue_paper: 'unit',
    return_paper: 'unit',
    read_health: 'unit',
    self_score: 'unit',
    read_visits: 'unit',
    file_report: 'unit',
    read_feedback: 'unit',
    share_feedback: 'unit',
    share_practice: 'unit',
    ...REPORTED_IT,
    ...GIVES_WORK,
    ...TAKES_WORK,
  },
  member_contact: {
    read: 'own',
    report: 'own',
    comment: 'own',
    read_unit: 'unit',
    return_paper: 'own',
    give_feedback: 'own',
    ...REPORTED_IT,
    ...TAKES_WORK,
  },
  department_officer: {
    read: 'own',
    comment: 'own',
    read_unit: 'unit',
    return_paper: 'own',
    ...TAKES_WORK,
  },
  sysadmin: {
    read_unit: 'all',
    read_people: 'all',
    manage_units: 'all',
    manage_people: 'all',
    manage_channels: 'all',
  },
  secadmin: { read_unit: 'all', read_people: 'all', manage_appointments: 'all' },
  auditor: { read_audit: 'all' },
}

/** An office somebody holds today, with the role it carries. */
export type Appointment = Readonly<{ office: Office; role: Role; unit: UnitRef }>

/** Whoever acts: a person of one district with the appointments held at this moment. */
export type Actor = Readonly<{
  districtId: string
  personId: string
  accountId: string
  name: string
  locale: string
  appointments: readonly Appointment[]
  /** Codes of the units in which any office is held, also one that permits nothing. */
  seats: readonly string[]
}>

/**
 * What an action is about: the paths of the units it counts as being "in", and for whom it counts
 * as their own. An empty subject is reached by `all` alone: missing data means no access.
 */
export type Subject = Readonly<{
  districtId: string
  paths: readonly string[]
  ownerIds?: readonly string[]
  ownerPaths?: readonly string[]
}>

/** True when a grant of this reach, held in `unit` by `actor`, covers the subject; never if blank. */
export function reaches(reach: Reach, actor: Actor, unit: UnitRef, subject: Subject): boolean {
  if (!actor.districtId || actor.districtId !== subject.districtId) return false
  if (!actor.personId || !unit.path) return false
  switch (reach) {
    case 'all':
      return true
    case 'subtree':
      return subject.paths.some((path) => isWithin(path, unit.path))
    case 'unit':
      return subject.paths.includes(unit.path)
    case 'own':
      return (
        (subject.ownerIds?.includes(actor.personId) ?? false) ||
        (subject.ownerPaths?.includes(unit.path) ?? false)
      )
  }
}

/**
 * The appointment by which the actor may do this, or null. The first that reaches wins, so an event
 * names the unit the person acted for.
 */
export function can(actor: Actor, action: Action, subject: Subject): Appointment | null {
  for (const appointment of actor.appointments) {
    const reach = GRANTS[appointment.role][action]
    if (reach && reaches(reach, actor, appointment.unit, subject)) return appointment
  }
  return null
}

/** The roles that carry the action at all, whatever their reach. */
export function rolesGranted(action: Action): Role[] {
  return ROLES.filter((role) => GRANTS[role][action] !== undefined)
}

/** The appointments of the actor that carry the action at all, whatever its reach. */
export function appointmentsFor(actor: Actor, action: Action): Appointment[] {
  return actor.appointments.filter(({ role }) => GRANTS[role][action] !== undefined)
}

/** True when any appointment of the actor carries the action at all, whatever its reach. */
export function isGranted(actor: Actor, action: Action): boolean {
  return appointmentsFor(actor, action).length > 0
}
