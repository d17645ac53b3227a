import type {
  AssignmentKind,
  AssignmentStatus,
  Category,
  EvidenceKind,
  Grade,
  LookBackOutcome,
  Milestone,
  Outcome,
  PaperKind,
  RELATIONS_BETWEEN,
  RectificationType,
  RequestKind,
  RequestStatus,
  Rung,
  Satisfaction,
  Severity,
  Source,
  Stage,
} from './codes.ts'
import type { Dwell } from './dwell.ts'
import type { Origin } from './origin.ts'
import type { ClockKind } from './time-policy.ts'

/** One link of the custody chain. Dates are `YYYY-MM-DD`, instants ISO strings, units codes. */
export type AssignmentState = Readonly<{
  id: string
  /** Place in the order of dispatch, from 0; two may share a millisecond. */
  position: number
  parentId: string | null
  from: string
  to: string
  kind: AssignmentKind
  requirement: string
  dueOn: string
  /** The date first given; an extension moves `dueOn` alone. */
  originalDueOn: string
  /** Last day to sign before the clock signs, and to ask for a return; null on old records. */
  acknowledgeBy: string | null
  returnBy: string | null
  /** Last day for the giver to verify what was last submitted. */
  verifyBy: string | null
  /** Version of the time policy the dates of this link were computed by. */
  policy: string | null
  extensions: number
  /** Instant at which `dueOn` was set, and from which the link has been worked on without a stop. */
  datedAt: string
  runsSince: string
  /** Grade of the last pass. */
  grade: Grade | null
  status: AssignmentStatus
  dispatchedById: string
  dispatchedAt: string
  acknowledgedAt: string | null
  submittedAt: string | null
  returnedAt: string | null
  endedAt: string | null
  reworks: number
  /** Persons who did any of the work here; they and their unit never verify it. */
  doerIds: readonly string[]
}>

/** Something the taker of a link asked its giver for, beside the link. */
export type RequestState = Readonly<{
  id: string
  kind: RequestKind
  assignmentId: string
  /** Unit that asks, and unit that decides. */
  from: string
  to: string
  reason: string
  /** What is asked for: the new date, the unit thought right, the date of review. */
  dueOn: string | null
  suggested: string | null
  reviewOn: string | null
  rulingBy: string
  policy: string
  askedById: string
  askedAt: string
  status: RequestStatus
  decidedAt: string | null
  ruling: string | null
}>

/** One rung of the ladder as it was issued: a numbered record with copies and a reply due. */
export type SupervisionState = Readonly<{
  id: string
  number: string
  rung: Rung
  /** The clock that was overdue (`hand` when a person decided) and which run of it. */
  clock: ClockKind | 'hand'
  clockId: string
  assignmentId: string | null
  issuer: string
  to: string
  copies: readonly string[]
  note: string | null
  replyBy: string
  issuedAt: string
  readAt: string | null
  repliedAt: string | null
}>

/** An official paper made from the record as it stood after `basisSeq`. */
export type PaperState = Readonly<{
  id: string
  kind: PaperKind
  number: string
  issuer: string
  assignmentId: string | null
  requestId: string | null
  supervisionId: string | null
  basisSeq: number
  issuedAt: string
  returnedAt: string | null
}>

/** An objection or an unsatisfied answer that somebody must look into. */
export type ReviewState = Readonly<{
  kind: 'objection' | 'dissatisfaction'
  reason: string
  since: string
}>

/** The last check-up in which the item of the issue failed, and in how many it has so far. */
export type FindingState = Readonly<{
  checkupId: string
  version: number
  score: number
  times: number
  max?: number | undefined
  pass?: number | undefined
}>

/** The last re-scoring (复核评分) of the item, in the check-up it changes the total of. */
export type RescoreState = Readonly<{
  checkupId: string
  version: number
  score: number
  passed: boolean
  at: string
  byId: string
}>

/** Another issue this one belongs with. */
export type RelatedIssue = Readonly<{
  number: string
  relation: (typeof RELATIONS_BETWEEN)[number]
}>

/** What may be said of an issue in its ledger besides its classification; free text. */
export const LEDGER_FACTS = [
  'goal',
  'measures',
  'accountableLeader',
  'owner',
  'phone',
  'difficulties',
  'remark',
] as const
export type LedgerFact = (typeof LEDGER_FACTS)[number]

/** What stood in a row of an old ledger and follows from the record of an issue kept here. */
export const CARRIED = [
  'reporter',
  'leadUnit',
  'responsibleUnit',
  'supportUnits',
  'dispatchedOn',
  'dueOn',
  'progress',
  'completedOn',
  'verifier',
  'closedOn',
  'satisfaction',
] as const
export type Carried = Readonly<Partial<Record<(typeof CARRIED)[number], string>>>

/** Where an issue came from that was brought in from a ledger kept elsewhere. */
export type ImportedState = Readonly<{
  importId: string
  /** The row of the sheet. */
  row: number
  /** ISO instant at which it was entered here; its clocks run from then, not from the old date. */
  at: string
  /** True while it counts as closed because the sheet said so; there is no evidence of that. */
  closed: boolean
  carried: Carried
}>

/** What the events of an issue amount to. The database row is a copy of this and nothing else. */
export type IssueState = Readonly<{
  number: string
  title: string
  description: string
  category: Category
  source: Source
  severity: Severity
  rectificationType: RectificationType | null
  chamber: string
  reporterId: string
  reporterUnit: string
  reportedAt: string
  /** Last day for accepting, and for the first dispatch; null on old records. */
  acceptBy: string | null
  dispatchBy: string | null
  acceptedAt: string | null
  endedAt: string | null
  outcome: Outcome | null
  suspended: boolean
  suspendedAt: string | null
  /** Last resumption or reopening: no clock has run without a stop from before it. */
  resumedAt: string | null
  reviewOn: string | null
  origin: Origin | null
  finding: FindingState | null
  /** Null until somebody re-scores the item, and again after a reopening. */
  rescore: RescoreState | null
  /** True once the fact that was about to run out has been entered anew. */
  renewed: boolean
  remedy: string | null
  targetOn: string | null
  goal: string | null
  measures: string | null
  accountableLeader: string | null
  owner: string | null
  phone: string | null
  difficulties: string | null
  remark: string | null
  imported: ImportedState | null
  related: readonly RelatedIssue[]
  closureApproved: boolean
  reopenCount: number
  assignments: readonly AssignmentState[]
  requests: readonly RequestState[]
  supervisions: readonly SupervisionState[]
  papers: readonly PaperState[]
  /** Units that the ladder or an escalation added above those who hold the work. */
  supervisors: readonly string[]
  /** Feedback given so far: milestone → instant. */
  milestones: Readonly<Partial<Record<Milestone, string>>>
  /** Kinds of proof put forward so far. */
  proofKinds: readonly EvidenceKind[]
  urgedAt: string | null
  satisfaction: Satisfaction | null
  review: ReviewState | null
  lookBackDrawnAt: string | null
  lookBackOutcome: LookBackOutcome | null
  /** Version of the time policy the intake dates were computed by. */
  policy: string | null
  /** Seq of the last event. */
  version: number
  stage: Stage
  dwell: Dwell
  /** See `standAt`: what the time at the present stage is counted from. */
  dwellFrom: string | null
  dueOn: string | null
  /** What `dueOn` was before any extension. */
  originalDueOn: string | null
  /** The unit that must act next, or null when that is the federation's reception or nobody. */
  resting: string | null
}>

/** Ids of all links below a link, at any depth. */
export function descendantIds(state: Pick<IssueState, 'assignments'>, linkId: string): string[] {
  const children = state.assignments.filter((link) => link.parentId === linkId)
  return children.flatMap((child) => [child.id, ...descendantIds(state, child.id)])
}

/** The request that a suspension would grant: the first that waits. */
export function pendingSuspension({ requests }: Pick<IssueState, 'requests'>): RequestState | null {
  return requests.find(({ kind, status }) => kind === 'suspension' && status === 'pending') ?? null
}
