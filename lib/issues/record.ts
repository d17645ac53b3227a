import type { Prisma } from '#lib/db/district.ts'
import { dateOf, daysBetween, fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'

/** The columns of an issue and its links, as the database holds them. */
export type IssueRow = Prisma.IssueGetPayload<{ include: { assignments: true } }>
type AssignmentRow = IssueRow['assignments'][number]

const instant = (value: Date | null) => value?.toISOString() ?? null
const moment = (value: string | null) => (value === null ? null : new Date(value))

/** A row as the state it caches; assignments in the order they were dispatched. */
export function toState(row: IssueRow): IssueState {
  return {
    number: row.number,
    title: row.title,
    description: row.description,
    category: row.category,
    source: row.source,
    severity: row.severity,
    rectificationType: row.rectificationType,
    chamber: row.chamberCode,
    reporterId: row.reporterId,
    reporterUnit: row.reporterUnitCode,
    reportedAt: row.reportedAt.toISOString(),
    acceptedAt: instant(row.acceptedAt),
    endedAt: instant(row.endedAt),
    outcome: row.outcome,
    suspended: row.suspended,
    closureApproved: row.closureApproved,
    reopenCount: row.reopenCount,
    assignments: row.assignments.map(toAssignment),
    version: row.version,
    stage: row.stage,
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    resting: row.restingCode,
    // Codes are text in the database; only `issueColumns` writes them, from this very type.
  } as IssueState
}

function toAssignment(row: AssignmentRow): AssignmentState {
  return {
    id: row.id,
    position: row.position,
    parentId: row.parentId,
    from: row.fromCode,
    to: row.toCode,
    kind: row.kind,
    requirement: row.requirement,
    dueOn: fromDateColumn(row.dueOn),
    status: row.status,
    dispatchedById: row.dispatchedById,
    dispatchedAt: row.dispatchedAt.toISOString(),
    acknowledgedAt: instant(row.acknowledgedAt),
    submittedAt: instant(row.submittedAt),
    returnedAt: instant(row.returnedAt),
    endedAt: instant(row.endedAt),
    reworks: row.reworks,
    doerIds: row.doerIds,
  } as AssignmentState
}

/** The columns of the issue row, without its keys. */
export function issueColumns(state: IssueState) {
  return {
    number: state.number,
    title: state.title,
    description: state.description,
    category: state.category,
    source: state.source,
    severity: state.severity,
    rectificationType: state.rectificationType,
    chamberCode: state.chamber,
    reporterId: state.reporterId,
    reporterUnitCode: state.reporterUnit,
    reportedAt: new Date(state.reportedAt),
    acceptedAt: moment(state.acceptedAt),
    endedAt: moment(state.endedAt),
    ...spans(state),
    outcome: state.outcome,
    suspended: state.suspended,
    closureApproved: state.closureApproved,
    reopenCount: state.reopenCount,
    version: state.version,
    stage: state.stage,
    dueOn: state.dueOn === null ? null : toDateColumn(state.dueOn),
    restingCode: state.resting,
  }
}

/** What the trend and the average count, derived from the same facts as the rest of the row. */
function spans({ reportedAt, endedAt }: IssueState) {
  const reportedOn = dateOf(new Date(reportedAt))
  const endedOn = endedAt === null ? null : dateOf(new Date(endedAt))
  return {
    reportedMonth: reportedOn.slice(0, 7),
    endedMonth: endedOn?.slice(0, 7) ?? null,
    daysOpen: endedOn === null ? null : daysBetween(reportedOn, endedOn),
  }
}

/** The columns of an assignment row, without district and issue. */
export function assignmentColumns(link: AssignmentState) {
  return {
    id: link.id,
    position: link.position,
    parentId: link.parentId,
    fromCode: link.from,
    toCode: link.to,
    kind: link.kind,
    requirement: link.requirement,
    dueOn: toDateColumn(link.dueOn),
    status: link.status,
    dispatchedById: link.dispatchedById,
    dispatchedAt: new Date(link.dispatchedAt),
    acknowledgedAt: moment(link.acknowledgedAt),
    submittedAt: moment(link.submittedAt),
    returnedAt: moment(link.returnedAt),
    endedAt: moment(link.endedAt),
    reworks: link.reworks,
    doerIds: [...link.doerIds],
  }
}
