import { z } from 'zod'
import { ACTION_INPUTS, type ActionInput, versionInput } from '#lib/domain/action-inputs.ts'
import { WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { calendarDate, issueNumber, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

const withAction = WORKFLOW_ACTIONS.map((action) =>
  ACTION_INPUTS[action].safeExtend({ action: z.literal(action), version: versionInput }),
)
type Step = { version: number } & ActionInput

/** The body of an action: the action decides which further fields there are. */
export const actionBody = z.discriminatedUnion(
  'action',
  withAction as unknown as [z.core.$ZodTypeDiscriminable],
) as unknown as z.ZodType<Step, unknown>

/** The body of an action with the number of the issue it is for. */
export const moveInput = z
  .looseObject({ number: issueNumber })
  .transform(({ number, ...body }, ctx): (Step & { number: string }) | never => {
    const parsed = actionBody.safeParse(body, { reportInput: true })
    if (parsed.success) return { ...parsed.data, number }
    // As they are: a missing field is known by its input being undefined.
    for (const issue of parsed.error.issues) ctx.issues.push({ ...issue } as never)
    return z.NEVER
  })

/** What a write leaves behind: where to look, and the version to go on from. */
export type Moved = Readonly<{ number: string; version: number }>

export {
  type IssueListInput,
  issueListInput,
  type Sort,
} from '#lib/domain/ledger-state.ts'

/** One issue: now, or as it stood at the end of a past day in Shanghai. */
export const oneIssueInput = z.strictObject({ asOf: calendarDate.optional() })

/** A draft that may be about the same matter as an open issue of its chamber. */
export const similarInput = z.strictObject({
  chamber: unitCode,
  title: text({ max: TEXT_LIMITS.title }),
})
