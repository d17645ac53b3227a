import { z } from 'zod'
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_STATUSES,
  CATEGORIES,
  GRADES,
  LIGHTS,
  LOOK_BACK_OUTCOMES,
  RECTIFICATION_TYPES,
  SATISFACTIONS,
  SEVERITIES,
  SOURCES,
  STAGES,
} from '#lib/domain/codes.ts'
import { ERRORS, type ErrorCode } from '#lib/domain/errors.ts'
import { CAUSES, EVENT_TYPES } from '#lib/domain/events.ts'
import { OFFICE_CODES } from '#lib/domain/offices.ts'
import { WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { calendarDate, issueNumber, unitCode } from '#lib/domain/text.ts'
import {
  milestoneJson,
  paperJson,
  requestJson,
  reviewJson,
  supervisionJson,
} from './issue-parts-json.ts'

const instant = z.iso.datetime()

/** One line of a list of issues; units by code. */
export const issueLineJson = z
  .strictObject({
    number: issueNumber,
    title: z.string(),
    category: z.enum(CATEGORIES),
    source: z.enum(SOURCES),
    severity: z.enum(SEVERITIES),
    chamber: unitCode,
    chamberName: z.string(),
    township: unitCode.nullable(),
    stage: z.enum(STAGES),
    light: z.enum(LIGHTS),
    dueOn: calendarDate.nullable(),
    resting: unitCode.nullable(),
    reportedAt: instant,
    closedAt: instant.nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'IssueLine' })

/** One link of the custody chain; units by code. */
export const assignmentJson = z
  .strictObject({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    from: unitCode,
    to: unitCode,
    kind: z.enum(ASSIGNMENT_KINDS),
    requirement: z.string(),
    dueOn: calendarDate,
    originalDueOn: calendarDate,
    workingDaysLeft: z.int().nullable(),
    extensions: z.int().min(0),
    policy: z.string().nullable(),
    grade: z.enum(GRADES).nullable(),
    light: z.enum(LIGHTS),
    status: z.enum(ASSIGNMENT_STATUSES),
    dispatchedAt: instant,
    acknowledgedAt: instant.nullable(),
    submittedAt: instant.nullable(),
    returnedAt: instant.nullable(),
    endedAt: instant.nullable(),
    reworks: z.int().min(0),
  })
  .meta({ id: 'Assignment' })

const moveJson = z
  .strictObject({
    action: z.enum(WORKFLOW_ACTIONS),
    assignmentId: z.uuid().optional(),
    requestId: z.uuid().optional(),
    supervisionId: z.uuid().optional(),
    allowed: z.boolean(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]).optional(),
    reason: z.string().optional(),
    whoCan: z.array(z.string()).optional(),
  })
  .meta({
    id: 'Move',
    description: 'An action that exists for this issue and caller; if refused, why and who can.',
  })

/** An issue with its custody chain and what the caller may do with it. */
export const issueJson = issueLineJson
  .omit({ chamberName: true })
  .extend({
    description: z.string(),
    rectificationType: z.enum(RECTIFICATION_TYPES).nullable(),
    goal: z.string().nullable(),
    measures: z.string().nullable(),
    accountableLeader: z.string().nullable(),
    owner: z.string().nullable(),
    phone: z.string().nullable(),
    difficulties: z.string().nullable(),
    remark: z.string().nullable(),
    reporterUnit: unitCode,
    acceptedAt: instant.nullable(),
    originalDueOn: calendarDate.nullable(),
    suspendedAt: instant.nullable(),
    reviewOn: calendarDate.nullable(),
    supervisors: z.array(unitCode),
    milestones: z.array(milestoneJson),
    satisfaction: z.enum(SATISFACTIONS).nullable(),
    review: reviewJson.nullable(),
    lookBackDrawnAt: instant.nullable(),
    lookBackOutcome: z.enum(LOOK_BACK_OUTCOMES).nullable(),
    requests: z.array(requestJson),
    supervisions: z.array(supervisionJson),
    papers: z.array(paperJson),
    reopenCount: z.int().min(0),
    unitNames: z.record(z.string(), z.string()),
    assignments: z.array(assignmentJson),
    moves: z.array(moveJson),
  })
  .meta({ id: 'Issue' })

/** One entry of the record of an issue; what `payload` holds depends on `type`. */
export const eventJson = z
  .strictObject({
    seq: z.int().min(1),
    type: z.enum(EVENT_TYPES),
    at: instant,
    by: z.string().nullable(),
    unit: unitCode.nullable(),
    office: z.enum(OFFICE_CODES).nullable(),
    cause: z.strictObject({ kind: z.enum(CAUSES), ref: z.string().optional() }),
    payload: z.record(z.string(), z.unknown()),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'Event' })
