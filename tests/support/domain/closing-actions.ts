import { WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import type { IssueStep } from '#lib/domain/workflow.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'

const ENDS: readonly string[] = ['closed', 'archived'] satisfies IssueStep['from']

/**
 * The actions that the table lets lead an issue to its closing, read from the table: a step of the
 * issue to `closed` from a stage that is none yet, and a step by which a link passes.
 */
export const CLOSING_ACTIONS: readonly WorkflowAction[] = WORKFLOW_ACTIONS.filter((action) =>
  TRANSITIONS[action].some(({ subject, from, to }) => {
    if (subject === 'assignment') return to?.includes('passed') ?? false
    const isFromWithin = (from as readonly string[]).some((stage) => !ENDS.includes(stage))
    return subject === 'issue' && isFromWithin && (to?.includes('closed') ?? false)
  }),
)
