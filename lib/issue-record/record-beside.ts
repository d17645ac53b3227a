import type { Prisma } from '#lib/db/district.ts'
import { fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import type { PaperState, RequestState, SupervisionState } from '#lib/domain/issue-state.ts'

type Row = Prisma.IssueGetPayload<{
  include: { requests: true; supervisions: true; papers: true }
}>

/** Instants and dates between rows (`Date`) and states (text). */
export const instant = (value: Date | null) => value?.toISOString() ?? null
export const moment = (value: string | null) => (value === null ? null : new Date(value))
export const day = (value: string | null) => (value === null ? null : toDateColumn(value))

/** Rows as the states they cache; codes are text there and were written from these types. */
export function requestOf(row: Row['requests'][number]): RequestState {
  return {
    id: row.id,
    kind: row.kind,
    assignmentId: row.assignmentId,
    from: row.fromCode,
    to: row.toCode,
    reason: row.reason,
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    suggested: row.suggested,
    reviewOn: row.reviewOn && fromDateColumn(row.reviewOn),
    rulingBy: fromDateColumn(row.rulingBy),
    policy: row.policy,
    askedById: row.askedById,
    askedAt: row.askedAt.toISOString(),
    status: row.status,
    decidedAt: instant(row.decidedAt),
    ruling: row.ruling,
  } as RequestState
}

/** The columns of a request row, without district and issue. */
export function requestColumns(request: RequestState, position: number) {
  const { from: fromCode, to: toCode, dueOn, reviewOn, rulingBy, askedAt, ...same } = request
  return {
    ...same,
    position,
    fromCode,
    toCode,
    dueOn: day(dueOn),
    reviewOn: day(reviewOn),
    rulingBy: toDateColumn(rulingBy),
    askedAt: new Date(askedAt),
    decidedAt: moment(request.decidedAt),
  }
}

export function supervisionOf(row: Row['supervisions'][number]): SupervisionState {
  return {
    id: row.id,
    number: row.number,
    rung: row.rung,
    clock: row.clock,
    clockId: row.clockId,
    assignmentId: row.assignmentId,
    issuer: row.issuerCode,
    to: row.toCode,
    copies: row.copies,
    note: row.note,
    replyBy: fromDateColumn(row.replyBy),
    issuedAt: row.issuedAt.toISOString(),
    readAt: instant(row.readAt),
    repliedAt: instant(row.repliedAt),
  } as SupervisionState
}

/** The columns of a supervision row, without district and issue. */
export function supervisionColumns(record: SupervisionState, position: number) {
  const { issuer: issuerCode, to: toCode, copies, replyBy, issuedAt, ...same } = record
  return {
    ...same,
    position,
    issuerCode,
    toCode,
    copies: [...copies],
    replyBy: toDateColumn(replyBy),
    issuedAt: new Date(issuedAt),
    readAt: moment(record.readAt),
    repliedAt: moment(record.repliedAt),
  }
}

export function paperOf(row: Row['papers'][number]): PaperState {
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    issuer: row.issuerCode,
    assignmentId: row.assignmentId,
    requestId: row.requestId,
    supervisionId: row.supervisionId,
    basisSeq: row.basisSeq,
    issuedAt: row.issuedAt.toISOString(),
    returnedAt: instant(row.returnedAt),
  } as PaperState
}

/** The columns of a paper row, without district and issue. */
export function paperColumns(paper: PaperState, position: number) {
  const { issuer: issuerCode, issuedAt, returnedAt, ...same } = paper
  return {
    ...same,
    position,
    issuerCode,
    issuedAt: new Date(issuedAt),
    returnedAt: moment(returnedAt),
  }
}
