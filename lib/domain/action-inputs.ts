import { z } from 'zod'
import {
  ASSIGNMENT_KINDS,
  CATEGORIES,
  RECTIFICATION_TYPES,
  SEVERITIES,
  SOURCES,
  VERDICTS,
} from './codes.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from './policy.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from './text.ts'

const reason = text({ max: TEXT_LIMITS.reason, lines: true })
const note = text({ max: TEXT_LIMITS.note, lines: true })
const evidenceIds = z.array(z.uuid()).max(FILES_LIMIT).default([])
const assignmentId = z.uuid()

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
  report_progress: z.strictObject({ assignmentId, note, evidence: evidenceIds }),
  submit: z.strictObject({ assignmentId, note, evidence: evidenceIds }),
  verify: z
    .strictObject({ assignmentId, verdict: z.enum(VERDICTS), reason: reason.optional() })
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

/** The version the actor saw; a positive integer. */
export const versionInput = z.int().min(1)

/** The action of a raw input, before its own fields are looked at. */
export const actionName = z.enum(WORKFLOW_ACTIONS)
