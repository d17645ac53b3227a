import type {
  AssignmentKind,
  AssignmentStatus,
  Category,
  EvidenceKind,
  Grade,
  Light,
  LookBackOutcome,
  PaperKind,
  RectificationType,
  RequestKind,
  RequestStatus,
  Rung,
  Satisfaction,
  Severity,
  Source,
  Stage,
} from '#lib/domain/codes.ts'
import type { ErrorCode, ErrorParams } from '#lib/domain/errors.ts'
import type { Cause, NewEvent } from '#lib/domain/events.ts'
import type {
  FindingState,
  ImportedState,
  LedgerFact,
  RelatedIssue,
  RescoreState,
  ReviewState,
  SupervisionState,
} from '#lib/domain/issue-state.ts'
import type { MilestoneLamp } from '#lib/domain/milestones.ts'
import type { Office, Role } from '#lib/domain/offices.ts'
import type { Origin } from '#lib/domain/origin.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { ClockKind, TimePolicy } from '#lib/domain/time-policy.ts'
import type { Tone } from '#lib/domain/tone.ts'
import type { Trace } from '#lib/domain/working-time.ts'

/** A unit as it is shown: its code for links, its name for people. */
export type UnitName = Readonly<{ code: string; name: string }>

/** One line of the ledger. Dates are `YYYY-MM-DD`, instants ISO strings. */
export type IssueLine = Readonly<{
  number: string
  title: string
  category: Category
  source: Source
  severity: Severity
  chamber: UnitName
  /** Township or street of the chamber; null when it hangs directly under the district. */
  township: UnitName | null
  stage: Stage
  light: Light
  dueOn: string | null
  /** What `dueOn` was before any extension. */
  originalDueOn: string | null
  /** While suspended: the day on which it is looked at again. */
  reviewOn: string | null
  reportedAt: string
  endedAt: string | null
  /** The unit that must act next. */
  resting: UnitName | null
  version: number
}>

export type IssuePage = Readonly<{
  items: readonly IssueLine[]
  nextCursor: string | null
  total: number | null
}>

/** A stage of the board: how many issues, and the first of them. */
export type BoardColumn = Readonly<{ stage: Stage; total: number; cards: readonly IssueLine[] }>

/** The ledger by stage; of `folded` stages there is only the count. */
export type IssueBoard = Readonly<{
  total: number
  columns: readonly BoardColumn[]
  folded: readonly Omit<BoardColumn, 'cards'>[]
}>

/** A day of the calendar: how many issues are due, and the first of them. */
export type DueDay = Readonly<{ date: string; total: number; cards: readonly IssueLine[] }>

/** A month (`YYYY-MM`) of the ledger by due date; only days on which something is due. */
export type DueMonth = Readonly<{
  month: string
  total: number
  days: readonly DueDay[]
  /** Issues without a due date, whatever the month. */
  undated: number
}>

/** A limit in working days that runs now, with the days it was counted over. */
export type ShortClock = Readonly<{
  kind: ClockKind
  due: string
  isOver: boolean
  policy: string
  trace: Trace
}>

/** A request beside a link, units by name. */
export type RequestDto = Readonly<{
  id: string
  kind: RequestKind
  assignmentId: string
  from: UnitName
  to: UnitName
  reason: string
  dueOn: string | null
  suggested: UnitName | null
  reviewOn: string | null
  askedAt: string
  status: RequestStatus
  decidedAt: string | null
  ruling: string | null
  rulingBy: string
  /** While it waits: the days its ruling was counted over. */
  clock: ShortClock | null
}>

/** A rung of the ladder; `tone` says whether the unit addressed is ordered or advised. */
export type SupervisionDto = Readonly<{
  id: string
  number: string
  rung: Rung
  clock: SupervisionState['clock']
  assignmentId: string | null
  tone: Tone
  issuer: UnitName
  to: UnitName
  copies: readonly UnitName[]
  note: string | null
  replyBy: string
  issuedAt: string
  readAt: string | null
  repliedAt: string | null
}>

/** An official paper that was issued. */
export type PaperDto = Readonly<{
  id: string
  kind: PaperKind
  number: string
  issuer: UnitName
  assignmentId: string | null
  requestId: string | null
  supervisionId: string | null
  basisSeq: number
  issuedAt: string
  returnedAt: string | null
}>

/** One link of the custody chain, with its own light. */
export type ChainLink = Readonly<{
  id: string
  parentId: string | null
  from: UnitName
  to: UnitName & { level: string }
  kind: AssignmentKind
  requirement: string
  dueOn: string
  /** The date first given, before any extension. */
  originalDueOn: string
  light: Light
  /** Working days from tomorrow to the due date; negative when overdue, null when no clock runs. */
  workingDaysLeft: number | null
  /** The short clock that runs beside: to sign, or for the giver to verify. */
  clock: ShortClock | null
  /** How many extensions were granted, and the version of the time policy its dates come from. */
  extensions: number
  policy: string | null
  grade: Grade | null
  /** Kinds of proof without which this link cannot pass, and nobody has put forward. */
  missingProof: readonly EvidenceKind[]
  status: AssignmentStatus
  dispatchedAt: string
  acknowledgedAt: string | null
  submittedAt: string | null
  returnedAt: string | null
  endedAt: string | null
  reworks: number
  /** True for the link where the issue now rests. */
  isResting: boolean
}>

/** What the viewer may do, or why not and who could; names, not codes. */
export type MoveDto = Readonly<{
  action: WorkflowAction
  assignmentId: string | null
  requestId: string | null
  supervisionId: string | null
  allowed: boolean
  refusal: Readonly<{ code: ErrorCode; units: readonly string[]; params: ErrorParams }> | null
  whoCan: Readonly<{ unit: string | null; roles: readonly Role[] }> | null
}>

export type IssueDetail = IssueLine &
  Readonly<Record<LedgerFact, string | null>> &
  Readonly<{
    /** Whether the viewer can open the page of the chamber: some help without seeing it. */
    chamberVisible: boolean
    /** The root of the tree: where every chain begins. */
    federation: UnitName
    description: string
    rectificationType: RectificationType | null
    reporterUnit: UnitName
    acceptedAt: string | null
    /** Calendar days a first dispatch usually gives today, by kind of rectification. */
    usualDays: TimePolicy['usualDays']
    /** What it was opened from; for an item, where it was found failing last and scored again. */
    origin: Origin | null
    finding: FindingState | null
    rescore: Omit<RescoreState, 'byId'> | null
    /** Kinds of proof put forward so far. */
    proofKinds: readonly EvidenceKind[]
    /** What the item or rule proposes to do, and until when. */
    remedy: string | null
    targetOn: string | null
    /** What an older ledger said of it, when it was brought in from one. */
    imported: ImportedState | null
    related: readonly RelatedIssue[]
    /** Whichever clock of the intake runs: to accept, or to dispatch. */
    clock: ShortClock | null
    suspendedAt: string | null
    supervisors: readonly UnitName[]
    milestones: readonly MilestoneLamp[]
    satisfaction: Satisfaction | null
    review: ReviewState | null
    lookBackDrawnAt: string | null
    lookBackOutcome: LookBackOutcome | null
    requests: readonly RequestDto[]
    supervisions: readonly SupervisionDto[]
    papers: readonly PaperDto[]
    reopenCount: number
    /** Everything below needs one of these names by code. */
    unitNames: Readonly<Record<string, string>>
    assignments: readonly ChainLink[]
    moves: readonly MoveDto[]
  }>

/** An event as it is shown: who, for which unit and by which office, and what it says. */
export type EventDto = NewEvent &
  Readonly<{
    seq: number
    at: string
    by: string | null
    unit: string | null
    office: Office | null
    cause: Cause
    hash: string
  }>

/** An attached file; the bytes lie behind `/api/v1/evidence/{id}`. */
export type EvidenceDto = Readonly<{
  id: string
  name: string
  mediaType: string
  size: number
  hasPreview: boolean
  /** What it shows, as the uploader said. */
  kind: EvidenceKind | null
  uploadedAt: string
  seq: number | null
}>

/** An issue this one belongs with; title and chamber stay unsaid where the viewer does not see it. */
export type RelatedLine = Readonly<{
  number: string
  relation: RelatedIssue['relation']
  seen: Readonly<{ title: string; stage: Stage; chamber: string; isOpen: boolean }> | null
}>

/** What there is to say about where an issue comes from, beyond what its record holds. */
export type IssueOrigin = Readonly<{
  standard: string | null
  itemText: string | null
  related: readonly RelatedLine[]
  /** Whether the record it was found in is the viewer's to open. */
  mayOpenRecord: boolean
}>

/** An issue as it stood at the end of a past day, with its record and files up to then. */
export type PastIssue = Readonly<{
  issue: IssueDetail
  events: readonly EventDto[]
  files: readonly EvidenceDto[]
}>
