import type { Prisma } from '#lib/db/district.ts'
import { dateOf, daysBetween, fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { DWELL_STAGES, type Dwell } from '#lib/domain/dwell.ts'
import { isClosed } from '#lib/domain/figures.ts'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'
import { originKey } from '#lib/domain/origin.ts'
import { topLead } from '#lib/domain/stage.ts'
import { course } from './course.ts'
import { day, instant, moment, paperOf, requestOf, supervisionOf } from './record-beside.ts'

/** The columns of an issue and its links, as the database holds them. */
export const issueParts = {
  assignments: { orderBy: { position: 'asc' } },
  requests: { orderBy: { position: 'asc' } },
  supervisions: { orderBy: { position: 'asc' } },
  papers: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.IssueInclude
export type IssueRow = Prisma.IssueGetPayload<{ include: typeof issueParts }>
type AssignmentRow = IssueRow['assignments'][number]

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
    acceptBy: row.acceptBy && fromDateColumn(row.acceptBy),
    dispatchBy: row.dispatchBy && fromDateColumn(row.dispatchBy),
    policy: row.policy,
    acceptedAt: instant(row.acceptedAt),
    endedAt: instant(row.endedAt),
    outcome: row.outcome,
    suspended: row.suspended,
    suspendedAt: instant(row.suspendedAt),
    resumedAt: instant(row.resumedAt),
    reviewOn: row.reviewOn && fromDateColumn(row.reviewOn),
    origin: row.origin,
    finding: row.finding,
    rescore: row.rescore,
    renewed: row.renewed,
    remedy: row.remedy,
    targetOn: row.targetOn && fromDateColumn(row.targetOn),
    goal: row.goal,
    measures: row.measures,
    accountableLeader: row.accountableLeader,
    owner: row.owner,
    phone: row.phone,
    difficulties: row.difficulties,
    remark: row.remark,
    imported: row.imported,
    related: row.related as unknown as IssueState['related'],
    closureApproved: row.closureApproved,
    reopenCount: row.reopenCount,
    assignments: row.assignments.map(toAssignment),
    requests: row.requests.map(requestOf),
    supervisions: row.supervisions.map(supervisionOf),
    papers: row.papers.map(paperOf),
    supervisors: row.supervisors,
    milestones: row.milestones,
    proofKinds: row.proofKinds,
    urgedAt: instant(row.urgedAt),
    satisfaction: row.satisfaction,
    review: row.review,
    lookBackDrawnAt: instant(row.lookBackDrawnAt),
    lookBackOutcome: row.lookBackOutcome,
    version: row.version,
    stage: row.stage,
    dwell: dwellOf(row.dwell),
    dwellFrom: instant(row.dwellFrom),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    originalDueOn: row.originalDueOn && fromDateColumn(row.originalDueOn),
    resting: row.restingCode,
    // Codes are text in the database; only `issueColumns` writes them, from this very type.
  } as IssueState
}

/** A stage at which it never stood holds no time. */
function dwellOf(times: readonly number[]): Dwell {
  const stood = DWELL_STAGES.map((stage, index) => [stage, times[index] ?? 0] as const)
  return Object.fromEntries(stood.filter(([, time]) => time > 0))
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
    originalDueOn: fromDateColumn(row.originalDueOn),
    acknowledgeBy: row.acknowledgeBy && fromDateColumn(row.acknowledgeBy),
    returnBy: row.returnBy && fromDateColumn(row.returnBy),
    verifyBy: row.verifyBy && fromDateColumn(row.verifyBy),
    policy: row.policy,
    extensions: row.extensions,
    datedAt: row.datedAt.toISOString(),
    runsSince: row.runsSince.toISOString(),
    grade: row.grade,
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
    acceptBy: day(state.acceptBy),
    dispatchBy: day(state.dispatchBy),
    policy: state.policy,
    acceptedAt: moment(state.acceptedAt),
    endedAt: moment(state.endedAt),
    ...spans(state),
    outcome: state.outcome,
    suspended: state.suspended,
    suspendedAt: moment(state.suspendedAt),
    resumedAt: moment(state.resumedAt),
    reviewOn: day(state.reviewOn),
    supervisors: [...state.supervisors],
    milestones: { ...state.milestones },
    proofKinds: [...state.proofKinds],
    urgedAt: moment(state.urgedAt),
    satisfaction: state.satisfaction,
    review: state.review,
    lookBackDrawnAt: moment(state.lookBackDrawnAt),
    lookBackOutcome: state.lookBackOutcome,
    origin: state.origin,
    originKey: originKey(state.origin),
    finding: state.finding,
    rescore: state.rescore,
    renewed: state.renewed,
    remedy: state.remedy,
    targetOn: day(state.targetOn),
    goal: state.goal,
    measures: state.measures,
    accountableLeader: state.accountableLeader,
    owner: state.owner,
    phone: state.phone,
    difficulties: state.difficulties,
    remark: state.remark,
    imported: state.imported,
    related: [...state.related],
    closureApproved: state.closureApproved,
    reopenCount: state.reopenCount,
    ...course(state),
    version: state.version,
    stage: state.stage,
    dwell: DWELL_STAGES.map((stage) => state.dwell[stage] ?? 0),
    dwellFrom: moment(state.dwellFrom),
    dueOn: day(state.dueOn),
    originalDueOn: day(state.originalDueOn),
    finishedOn: day(finishedOn(state)),
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

/** When closed: the day its work was last handed in, on which being on time is judged. */
export function finishedOn(state: IssueState): string | null {
  const { submittedAt } = topLead(state) ?? {}
  return isClosed(state.stage) && submittedAt ? dateOf(new Date(submittedAt)) : null
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
    originalDueOn: toDateColumn(link.originalDueOn),
    acknowledgeBy: day(link.acknowledgeBy),
    returnBy: day(link.returnBy),
    verifyBy: day(link.verifyBy),
    policy: link.policy,
    extensions: link.extensions,
    datedAt: new Date(link.datedAt),
    runsSince: new Date(link.runsSince),
    grade: link.grade,
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
