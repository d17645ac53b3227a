import { z } from 'zod'
import {
  MILESTONES,
  PAPER_KINDS,
  REQUEST_KINDS,
  REQUEST_STATUSES,
  RUNGS,
} from '#lib/domain/codes.ts'
import { calendarDate, unitCode } from '#lib/domain/text.ts'
import { CLOCKS } from '#lib/domain/time-policy.ts'

const instant = z.iso.datetime()
const id = z.uuid()

/** What the taker of an assignment asked its giver for. */
export const requestJson = z
  .strictObject({
    id,
    kind: z.enum(REQUEST_KINDS),
    assignmentId: id,
    from: unitCode,
    to: unitCode,
    reason: z.string(),
    dueOn: calendarDate.nullable(),
    suggested: unitCode.nullable(),
    reviewOn: calendarDate.nullable(),
    rulingBy: calendarDate,
    askedAt: instant,
    status: z.enum(REQUEST_STATUSES),
    decidedAt: instant.nullable(),
    ruling: z.string().nullable(),
  })
  .meta({ id: 'Request' })

/** A numbered rung of the supervision ladder. */
export const supervisionJson = z
  .strictObject({
    id,
    number: z.string(),
    rung: z.enum(RUNGS),
    clock: z.enum([...CLOCKS, 'hand']),
    assignmentId: id.nullable(),
    tone: z.enum(['order', 'advice']),
    issuer: unitCode,
    to: unitCode,
    copies: z.array(unitCode),
    note: z.string().nullable(),
    replyBy: calendarDate,
    issuedAt: instant,
    readAt: instant.nullable(),
    repliedAt: instant.nullable(),
  })
  .meta({ id: 'Supervision' })

/** An official paper, and the event it shows the issue after. */
export const paperJson = z
  .strictObject({
    id,
    kind: z.enum(PAPER_KINDS),
    number: z.string(),
    issuer: unitCode,
    assignmentId: id.nullable(),
    requestId: id.nullable(),
    supervisionId: id.nullable(),
    basisSeq: z.int().min(1),
    issuedAt: instant,
    returnedAt: instant.nullable(),
  })
  .meta({ id: 'Paper' })

/** Feedback that a key issue owes. */
export const milestoneJson = z
  .strictObject({
    milestone: z.enum(MILESTONES),
    dueOn: calendarDate,
    givenAt: instant.nullable(),
    lamp: z.enum(['given', 'missing', 'ahead']),
  })
  .meta({ id: 'Milestone' })

/** An objection or bad rating under review. */
export const reviewJson = z
  .strictObject({
    kind: z.enum(['objection', 'dissatisfaction']),
    reason: z.string(),
    since: instant,
  })
  .meta({ id: 'Review' })
