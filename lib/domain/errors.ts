import type { Role } from './offices.ts'

/**
 * Every way in which the product says no, once: the HTTP status of each code. The sentence is the
 * message `errors.<code>` in the user's language. 404 missing or invisible, 403 visible but not
 * allowed, 409 stale or wrong stage, 422 bad input (RFC 9457 `type` is made from the code).
 */
export const ERRORS = {
  unauthenticated: 401,
  sign_in_failed: 401,
  not_granted: 403,
  outside_reach: 403,
  own_work: 403,
  own_chamber: 403,
  in_chain: 403,
  own_account: 403,
  own_request: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  stale_version: 409,
  wrong_stage: 409,
  wrong_status: 409,
  lead_exists: 409,
  children_open: 409,
  support_open: 409,
  issue_suspended: 409,
  request_pending: 409,
  past_due: 409,
  extensions_spent: 409,
  return_time_over: 409,
  return_spent: 409,
  nothing_pending: 409,
  urged_already: 409,
  rated_already: 409,
  objection_over: 409,
  review_open: 409,
  no_review: 409,
  look_back_open: 409,
  still_observed: 409,
  evidence_missing: 409,
  rescore_missing: 409,
  fact_not_renewed: 409,
  not_from_item: 409,
  origin_open: 409,
  nothing_changed: 409,
  import_not_applied: 409,
  import_taken_back: 409,
  import_waits: 409,
  import_followed: 409,
  import_ended: 409,
  changed_meanwhile: 409,
  draft_exists: 409,
  not_a_draft: 409,
  not_published: 409,
  kept_as_fact: 409,
  award_known: 409,
  point_opened: 409,
  problem_decided: 409,
  own_practice: 409,
  borrowed_already: 409,
  problem_over: 409,
  visit_cancelled: 409,
  checkup_open: 409,
  checkup_sealed: 409,
  self_scored_already: 409,
  campaign_closed: 409,
  year_not_open: 409,
  ranking_published: 409,
  results_missing: 409,
  month_not_over: 409,
  quarter_not_over: 409,
  evaluation_known: 409,
  appeal_over: 409,
  appeal_open: 409,
  in_use: 409,
  already_appointed: 409,
  offices_conflict: 409,
  too_large: 413,
  unsupported_media: 415,
  invalid_input: 422,
  unknown_unit: 422,
  unit_disabled: 422,
  unit_not_below: 422,
  department_supports_only: 422,
  due_in_past: 422,
  due_after_parent: 422,
  due_not_later: 422,
  fact_not_later: 422,
  review_in_past: 422,
  not_a_key_issue: 422,
  score_out_of_range: 422,
  points_capped: 422,
  past_incomplete: 409,
  day_in_future: 422,
  day_in_past: 422,
  month_too_early: 422,
  leader_not_linked: 422,
  not_in_office_then: 422,
  unknown_request: 422,
  unknown_supervision: 422,
  unknown_paper: 422,
  paper_needs: 422,
  unknown_assignment: 422,
  unknown_evidence: 422,
  code_taken: 422,
  login_taken: 422,
  wrong_password: 422,
  password_like_login: 422,
  password_unchanged: 422,
  parent_not_allowed: 422,
  before_last_change: 422,
  before_it_began: 422,
  not_a_successor: 422,
  not_its_chamber: 422,
  address_refused: 422,
  office_not_here: 422,
  year_without_holidays: 422,
  from_in_past: 422,
  idempotency_mismatch: 422,
  bad_cursor: 422,
  too_many: 429,
} as const
export type ErrorCode = keyof typeof ERRORS

/** Who could do what is refused: the unit one must stand in (null: any that reaches), and roles. */
export type WhoCan = Readonly<{ unit: string | null; roles: readonly Role[] }>

/** Values that a message of an error may name, e.g. the unit whose work is still open. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** A field at fault: its dot path, the name of its sentence (`errors.rules`), what that names. */
export type FieldFault = Readonly<{ path: string; rule: string; params?: ErrorParams }>

/** Thrown by rules and commands; `execute` alone turns it into a Result. */
export class DomainError extends Error {
  readonly code: ErrorCode
  /** Input field at fault, dot-separated, when there is one. */
  readonly path: string | undefined
  readonly params: ErrorParams
  /** Codes of the units the sentence names, e.g. those whose work is still open. */
  readonly units: readonly string[]
  readonly whoCan: WhoCan | undefined
  /** Several fields at fault that only a rule could judge, each with the sentence it is refused with. */
  readonly fields: readonly FieldFault[]

  /** HTTP status of the code. */
  get status(): number {
    return ERRORS[this.code]
  }

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.path = options.path
    this.params = options.params ?? {}
    this.units = options.units ?? []
    this.whoCan = options.whoCan
    this.fields = options.fields ?? []
  }
}

type ErrorOptions = Readonly<{
  path?: string | undefined
  params?: ErrorParams | undefined
  units?: readonly string[] | undefined
  whoCan?: WhoCan | undefined
  fields?: readonly FieldFault[] | undefined
}>
