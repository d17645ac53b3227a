import { z } from 'zod'
import {
  ASSIGNMENT_KINDS,
  CATEGORIES,
  EVIDENCE_KINDS,
  FACT_KINDS,
  GRADES,
  LOOK_BACK_OUTCOMES,
  MILESTONES,
  PAPER_KINDS,
  RECTIFICATION_TYPES,
  RELATIONS_BETWEEN,
  REQUEST_KINDS,
  RUNGS,
  SATISFACTIONS,
  SEVERITIES,
  SOURCES,
} from './codes.ts'
import { correctionPayload, importPayload } from './correction.ts'
import type { Office } from './offices.ts'
import { originSchema } from './origin.ts'
import { calendarDate, unitCode } from './text.ts'
import { CLOCKS } from './time-policy.ts'

const id = z.uuid()
const reason = z.string()
/** The hash of the bytes stands in the event, so that the chain covers the evidence too. */
const evidence = z.array(
  z.strictObject({
    id,
    sha256: z.string(),
    name: z.string(),
    kind: z.enum(EVIDENCE_KINDS).optional(),
  }),
)
/** Which version of the time policy a date comes from; `limits.ts` fills both in. */
const policy = z.string()
const classification = {
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  rectificationType: z.enum(RECTIFICATION_TYPES).nullable(),
}

/**
 * Payload of every kind of event, checked on write and on read. An event kind exists when it stands
 * here; `noun.pastVerb`. Units appear by code, so that a payload reads by itself.
 */
export const EVENT_PAYLOADS = {
  'issue.reported': z.strictObject({
    number: z.string(),
    title: z.string(),
    description: z.string(),
    source: z.enum(SOURCES),
    chamber: unitCode,
    reporterUnit: unitCode,
    category: classification.category,
    severity: classification.severity,
    evidence,
    acceptBy: calendarDate.optional(),
    policy: policy.optional(),
    origin: originSchema.optional(),
    /** What the item or rule proposes to do, and until when; the first order starts from it. */
    remedy: z.string().optional(),
    targetOn: calendarDate.optional(),
  }),
  'issue.accepted': z.strictObject({
    ...classification,
    dispatchBy: calendarDate.optional(),
    policy: policy.optional(),
  }),
  'issue.declined': z.strictObject({ reason }),
  'issue.terminated': z.strictObject({ reason }),
  'issue.reopened': z.strictObject({ reason, dueOn: calendarDate.nullable() }),
  'assignment.dispatched': z.strictObject({
    assignmentId: id,
    parentId: id.nullable(),
    from: unitCode,
    to: unitCode,
    kind: z.enum(ASSIGNMENT_KINDS),
    dueOn: calendarDate,
    requirement: z.string(),
    acknowledgeBy: calendarDate.optional(),
    returnBy: calendarDate.optional(),
    policy: policy.optional(),
  }),
  'assignment.acknowledged': z.strictObject({ assignmentId: id }),
  'assignment.progressed': z.strictObject({
    assignmentId: id,
    note: z.string(),
    evidence,
    milestone: z.enum(MILESTONES).optional(),
  }),
  'assignment.submitted': z.strictObject({
    assignmentId: id,
    note: z.string(),
    evidence,
    verifyBy: calendarDate.optional(),
    policy: policy.optional(),
  }),
  'assignment.passed': z.strictObject({
    assignmentId: id,
    reason: reason.nullable(),
    grade: z.enum(GRADES).optional(),
  }),
  'assignment.failed': z.strictObject({
    assignmentId: id,
    reason,
    dueOn: calendarDate.optional(),
  }),
  'assignment.returned': z.strictObject({ assignmentId: id, requestId: id, reason }),
  'assignment.extended': z.strictObject({ assignmentId: id, requestId: id, dueOn: calendarDate }),
  'assignment.withdrawn': z.strictObject({ assignmentId: id, reason }),
  /** A reorganisation passed one end of the link to another unit; nothing else about it changes. */
  'assignment.succeeded': z.strictObject({
    assignmentId: id,
    end: z.enum(['giver', 'taker']),
    from: unitCode,
    to: unitCode,
  }),
  'closure.approved': z.strictObject({ reason: reason.nullable() }),
  'closure.refused': z.strictObject({ reason }),
  'comment.added': z.strictObject({ note: z.string() }),
  'request.made': z.strictObject({
    requestId: id,
    kind: z.enum(REQUEST_KINDS),
    assignmentId: id,
    from: unitCode,
    to: unitCode,
    reason,
    dueOn: calendarDate.nullable(),
    suggested: unitCode.nullable(),
    reviewOn: calendarDate.nullable(),
    rulingBy: calendarDate,
    policy,
  }),
  'request.approved': z.strictObject({ requestId: id, reason: reason.nullable() }),
  'request.refused': z.strictObject({ requestId: id, reason }),
  'request.withdrawn': z.strictObject({ requestId: id }),
  'issue.suspended': z.strictObject({ reason, reviewOn: calendarDate, requestId: id.nullable() }),
  'issue.resumed': z.strictObject({
    reason,
    dueDates: z.array(
      z.strictObject({
        assignmentId: id,
        dueOn: calendarDate,
        acknowledgeBy: calendarDate.nullable(),
      }),
    ),
  }),
  'issue.escalated': z.strictObject({
    requestId: id,
    supervisor: unitCode.nullable(),
    severity: z.enum(SEVERITIES),
  }),
  'issue.edited': z.strictObject({ title: z.string(), description: z.string() }),
  /** One fact of the ledger set right. What was edited before kept only the new words. */
  'issue.corrected': correctionPayload,
  'issue.imported': importPayload,
  'issue.urged': z.strictObject({ note: z.string().nullable() }),
  'issue.archived': z.strictObject({ reason: reason.nullable() }),
  'supervision.issued': z.strictObject({
    supervisionId: id,
    rung: z.enum(RUNGS),
    clock: z.enum([...CLOCKS, 'hand']),
    clockId: z.string(),
    assignmentId: id.nullable(),
    number: z.string().min(1),
    issuer: unitCode,
    to: unitCode,
    copies: z.array(unitCode),
    /** Units this rung adds as supervisors; whoever holds the work keeps it. */
    supervisors: z.array(unitCode),
    replyBy: calendarDate,
    note: z.string().nullable(),
    policy,
  }),
  'supervision.read': z.strictObject({ supervisionId: id }),
  'supervision.replied': z.strictObject({ supervisionId: id, note: z.string() }),
  'satisfaction.rated': z.strictObject({
    satisfaction: z.enum(SATISFACTIONS),
    reason: reason.nullable(),
  }),
  'closure.objected': z.strictObject({ reason }),
  'review.dismissed': z.strictObject({ reason }),
  'lookback.drawn': z.strictObject({ cohort: z.string(), seed: z.string() }),
  'lookback.recorded': z.strictObject({
    outcome: z.enum(LOOK_BACK_OUTCOMES),
    note: z.string(),
    evidence,
  }),
  'paper.issued': z.strictObject({
    paperId: id,
    kind: z.enum(PAPER_KINDS),
    number: z.string().min(1),
    issuer: unitCode,
    assignmentId: id.nullable(),
    requestId: id.nullable(),
    supervisionId: id.nullable(),
    /** The event it shows the issue after. */
    basisSeq: z.int().min(1),
  }),
  'paper.returned': z.strictObject({ paperId: id, evidence }),
  /** A further check-up found the item failing again: the open issue goes on, none is doubled. */
  'item.found': z.strictObject({
    checkupId: id,
    version: z.int(),
    score: z.number(),
    /** Points of the item and its pass mark in that check-up, whose form may be a newer one. */
    max: z.number().optional(),
    pass: z.number().optional(),
  }),
  'item.rescored': z.strictObject({
    checkupId: id,
    version: z.int(),
    score: z.number(),
    passed: z.boolean(),
    note: z.string(),
    evidence,
  }),
  'fact.warned': z.strictObject({ factId: id, months: z.int() }),
  /** The fact was entered anew with its proof: what it warned of is over, and the issue closed. */
  'fact.renewed': z.strictObject({
    factId: id,
    kind: z.enum(FACT_KINDS),
    until: calendarDate.nullable(),
    evidence,
  }),
  'issue.related': z.strictObject({ number: z.string(), relation: z.enum(RELATIONS_BETWEEN) }),
  /** 批示 of a leader. */
  'instruction.given': z.strictObject({ note: z.string() }),
} as const
export type EventType = keyof typeof EVENT_PAYLOADS
export const EVENT_TYPES = Object.keys(EVENT_PAYLOADS) as [EventType, ...EventType[]]

export type Payload<T extends EventType> = z.infer<(typeof EVENT_PAYLOADS)[T]>

/** An event as a rule produces it: kind and payload, not yet numbered. */
export type NewEvent = { [T in EventType]: { type: T; payload: Payload<T> } }[EventType]

/** Why the event came to be: a person acted, a clock ran out, a rule fired, a sheet was imported … */
export const CAUSES = ['person', 'clock', 'rule', 'import', 'reorganisation'] as const
export const causeSchema = z.strictObject({ kind: z.enum(CAUSES), ref: z.string().optional() })
export type Cause = z.infer<typeof causeSchema>

/**
 * An event on the record: `at` is an ISO instant, `actorId` a person, `unit` the unit and `office` the
 * office acted for (a district leader speaks as one, not as staff of the chamber).
 */
export type IssueEvent = NewEvent &
  Readonly<{
    seq: number
    at: string
    actorId: string | null
    unit: string | null
    office: Office | null
    cause: Cause
  }>

/**
 * Checks a stored event against its kind.
 * @throws ZodError when the kind is unknown or the payload does not fit.
 */
export function parseNewEvent(type: string, payload: unknown): NewEvent {
  const kind = z.enum(EVENT_TYPES).parse(type)
  return { type: kind, payload: EVENT_PAYLOADS[kind].parse(payload) } as NewEvent
}
