import type { WorkflowAction } from '#lib/domain/policy.ts'

const WORKS = 'clerk township_officer chamber_officer member_contact department_officer'
const GIVES = 'clerk township_officer chamber_officer'
const SPEAKS =
  'clerk director leader instructor township_officer chamber_officer member_contact department_officer'
/** Everybody who may report, and so may press, rate and object; the director is no reporter here. */
const REPORTS = 'clerk leader instructor township_officer chamber_officer member_contact'

/** The roles that have a verb at all, by hand. */
export const VERBS: Readonly<Record<WorkflowAction, string>> = {
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
  request_return: WORKS,
  request_transfer: WORKS,
  request_extension: WORKS,
  request_suspension: WORKS,
  request_escalation: WORKS,
  withdraw_request: WORKS,
  approve_request: GIVES,
  refuse_request: GIVES,
  suspend: 'director',
  refuse_suspension: 'director',
  resume: 'clerk director',
  remind: GIVES,
  supervise: 'clerk director',
  read_supervision: WORKS,
  reply_supervision: WORKS,
  urge: REPORTS,
  correct: 'clerk',
  rate: REPORTS,
  object: REPORTS,
  dismiss_review: 'clerk director',
  look_back: 'clerk',
  archive: 'clerk',
  issue_paper: 'clerk director township_officer chamber_officer',
  return_paper: WORKS,
  rescore: 'clerk',
  instruct: 'director leader',
}

const OPEN =
  'submitted accepted dispatched rectifying pending_verification pending_closure suspended'
const ALWAYS = `${OPEN} closed declined terminated archived`
const HELD = 'dispatched rectifying'

/** Stages or, for links, statuses in which a verb has its time. */
export const TIMES: Readonly<Record<WorkflowAction, string>> = {
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
  comment: ALWAYS,
  reopen: 'closed',
  terminate: 'accepted dispatched rectifying pending_verification pending_closure suspended',
  request_return: HELD,
  request_transfer: HELD,
  request_extension: HELD,
  request_suspension: HELD,
  request_escalation: HELD,
  withdraw_request: 'pending',
  approve_request: 'pending',
  refuse_request: 'pending',
  suspend: HELD,
  refuse_suspension: 'pending',
  resume: 'suspended',
  remind: HELD,
  supervise: HELD,
  read_supervision: 'issued',
  reply_supervision: 'issued read',
  urge: OPEN,
  correct: `${OPEN} closed`,
  rate: 'closed archived',
  object: 'closed',
  dismiss_review: 'closed archived',
  look_back: 'closed',
  archive: 'closed',
  issue_paper: ALWAYS,
  return_paper: ALWAYS,
  rescore: 'accepted dispatched rectifying pending_verification pending_closure',
  instruct: `${OPEN} closed`,
}
