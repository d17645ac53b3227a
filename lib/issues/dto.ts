import type {
  AssignmentKind,
  AssignmentStatus,
  Category,
  Light,
  RectificationType,
  Severity,
  Source,
  Stage,
} from '#lib/domain/codes.ts'
import type { ErrorCode } from '#lib/domain/errors.ts'
import type { Cause, NewEvent } from '#lib/domain/events.ts'
import type { Office, Role } from '#lib/domain/offices.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'

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

/** One link of the custody chain, with its own light. */
export type ChainLink = Readonly<{
  id: string
  parentId: string | null
  from: UnitName
  to: UnitName & { level: string }
  kind: AssignmentKind
  requirement: string
  dueOn: string
  light: Light
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
  allowed: boolean
  refusal: Readonly<{ code: ErrorCode; units: readonly string[] }> | null
  whoCan: Readonly<{ unit: string | null; roles: readonly Role[] }> | null
}>

export type IssueDetail = IssueLine &
  Readonly<{
    /** Whether the viewer can open the page of the chamber: some help without seeing it. */
    chamberVisible: boolean
    /** The root of the tree: where every chain begins. */
    federation: UnitName
    description: string
    rectificationType: RectificationType | null
    reporterUnit: UnitName
    acceptedAt: string | null
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
  uploadedAt: string
  seq: number | null
}>
