import { z } from 'zod'
import { ASSIGNMENT_KINDS, CATEGORIES, RECTIFICATION_TYPES, SEVERITIES, SOURCES } from './codes.ts'
import type { Office } from './offices.ts'
import { calendarDate, unitCode } from './text.ts'

const id = z.uuid()
const reason = z.string()
/** The hash of the bytes stands in the event, so that the chain covers the evidence too. */
const evidence = z.array(z.strictObject({ id, sha256: z.string(), name: z.string() }))
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
  }),
  'issue.accepted': z.strictObject(classification),
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
  }),
  'assignment.acknowledged': z.strictObject({ assignmentId: id }),
  'assignment.progressed': z.strictObject({ assignmentId: id, note: z.string(), evidence }),
  'assignment.submitted': z.strictObject({ assignmentId: id, note: z.string(), evidence }),
  'assignment.passed': z.strictObject({ assignmentId: id, reason: reason.nullable() }),
  'assignment.failed': z.strictObject({ assignmentId: id, reason }),
  'assignment.withdrawn': z.strictObject({ assignmentId: id, reason }),
  'closure.approved': z.strictObject({ reason: reason.nullable() }),
  'closure.refused': z.strictObject({ reason }),
  'comment.added': z.strictObject({ note: z.string() }),
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
