import { z } from 'zod'
import {
  ASSIGNMENT_KINDS,
  CATEGORIES,
  GRADES,
  LOOK_BACK_OUTCOMES,
  MILESTONES,
  PAPER_KINDS,
  RECTIFICATION_TYPES,
  SATISFACTIONS,
  SEVERITIES,
  SOURCES,
  VERDICTS,
} from './codes.ts'
import { correctionInput } from './correction.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from './policy.ts'
import { points } from './standard.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from './text.ts'

const reason = text({ max: TEXT_LIMITS.reason, lines: true })
const note = text({ max: TEXT_LIMITS.note, lines: true })
const evidenceIds = z.array(z.uuid()).max(FILES_LIMIT).default([])
const assignmentId = z.uuid()
const requestId = z.uuid()
const supervisionId = z.uuid()

/** What each action takes besides `action` and `version`. Unknown fields are refused. */
export const ACTION_INPUTS = {
  accept: z.strictObject({
    category: z.enum(CATEGORIES).optional(),
    severity: z.enum(SEVERITIES).optional(),
    rectificationType: z.enum(RECTIFICATION_TYPES).optional(),
  }),
  decline: z.strictObject({ reason }),
  dispatch: z.strictObject({
    to: unitCode,
    kind: z.enum(ASSIGNMENT_KINDS),
    dueOn: calendarDate,
    requirement: note,
    parentId: z.uuid().optional(),
  }),
  acknowledge: z.strictObject({ assignmentId }),
  report_progress: z.strictObject({
    assignmentId,
    note,
    evidence: evidenceIds,
    milestone: z.enum(MILESTONES).optional(),
  }),
  submit: z.strictObject({ assignmentId, note, evidence: evidenceIds }),
  verify: z
    .strictObject({
      assignmentId,
      verdict: z.enum(VERDICTS),
      reason: reason.optional(),
      grade: z.enum(GRADES).optional(),
      dueOn: calendarDate.optional(),
    })
    .refine((input) => input.verdict === 'pass' || input.reason !== undefined, {
      path: ['reason'],
      params: { rule: 'required' },
    }),
  withdraw: z.strictObject({ assignmentId, reason }),
  approve_closure: z.strictObject({ reason: reason.optional() }),
  refuse_closure: z.strictObject({ reason }),
  comment: z.strictObject({ note }),
  reopen: z.strictObject({ reason, dueOn: calendarDate.optional() }),
  terminate: z.strictObject({ reason }),
  request_return: z.strictObject({ assignmentId, reason }),
  request_transfer: z.strictObject({ assignmentId, reason, suggested: unitCode.optional() }),
  request_extension: z.strictObject({ assignmentId, reason, dueOn: calendarDate }),
  request_suspension: z.strictObject({ assignmentId, reason, reviewOn: calendarDate }),
  request_escalation: z.strictObject({ assignmentId, reason }),
  withdraw_request: z.strictObject({ requestId }),
  /** `to` for a transfer, `dueOn` for an extension; what was asked for when left out. */
  approve_request: z.strictObject({
    requestId,
    reason: reason.optional(),
    to: unitCode.optional(),
    dueOn: calendarDate.optional(),
  }),
  refuse_request: z.strictObject({ requestId, reason }),
  suspend: z.strictObject({ reason, reviewOn: calendarDate }),
  refuse_suspension: z.strictObject({ requestId, reason }),
  resume: z.strictObject({ reason }),
  remind: z.strictObject({ assignmentId, note: note.optional() }),
  supervise: z.strictObject({ assignmentId, note: note.optional() }),
  read_supervision: z.strictObject({ supervisionId }),
  reply_supervision: z.strictObject({ supervisionId, note }),
  urge: z.strictObject({ note: note.optional() }),
  correct: correctionInput,
  rate: z
    .strictObject({ satisfaction: z.enum(SATISFACTIONS), reason: reason.optional() })
    .refine((input) => input.satisfaction !== 'dissatisfied' || input.reason !== undefined, {
      path: ['reason'],
      params: { rule: 'required' },
    }),
  object: z.strictObject({ reason }),
  dismiss_review: z.strictObject({ reason }),
  look_back: z.strictObject({
    outcome: z.enum(LOOK_BACK_OUTCOMES),
    note,
    evidence: evidenceIds,
    dueOn: calendarDate.optional(),
  }),
  archive: z.strictObject({ reason: reason.optional() }),
  issue_paper: z.strictObject({
    kind: z.enum(PAPER_KINDS),
    assignmentId: assignmentId.optional(),
    requestId: requestId.optional(),
    supervisionId: supervisionId.optional(),
  }),
  return_paper: z.strictObject({ paperId: z.uuid(), evidence: evidenceIds }),
  rescore: z.strictObject({ score: points, note, evidence: evidenceIds }),
  instruct: z.strictObject({ note }),
} as const satisfies Record<WorkflowAction, z.ZodType>

export type ActionInput = {
  [A in WorkflowAction]: { action: A } & z.output<(typeof ACTION_INPUTS)[A]>
}[WorkflowAction]

/** What a new issue consists of. */
export const reportInput = z.strictObject({
  title: text({ max: TEXT_LIMITS.title }),
  description: note,
  category: z.enum(CATEGORIES),
  source: z.enum(SOURCES),
  chamber: unitCode,
  severity: z.enum(SEVERITIES).default('ordinary'),
  evidence: evidenceIds,
})
export type ReportInput = z.output<typeof reportInput>

/** The version the actor saw; a positive integer that a column can hold. */
export const versionInput = z.int().min(1).max(2_147_483_647)

/** The action of a raw input, before its own fields are looked at. */
export const actionName = z.enum(WORKFLOW_ACTIONS)
