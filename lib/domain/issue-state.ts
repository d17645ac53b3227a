import type {
  AssignmentKind,
  AssignmentStatus,
  Category,
  Outcome,
  RectificationType,
  Severity,
  Source,
  Stage,
} from './codes.ts'

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
  acceptedAt: string | null
  endedAt: string | null
  outcome: Outcome | null
  suspended: boolean
  closureApproved: boolean
  reopenCount: number
  assignments: readonly AssignmentState[]
  /** Seq of the last event. */
  version: number
  stage: Stage
  dueOn: string | null
  /** The unit that must act next, or null when that is the federation's reception or nobody. */
  resting: string | null
}>

/** Ids of all links below a link, at any depth. */
export function descendantIds(state: Pick<IssueState, 'assignments'>, linkId: string): string[] {
  const children = state.assignments.filter((link) => link.parentId === linkId)
  return children.flatMap((child) => [child.id, ...descendantIds(state, child.id)])
}
