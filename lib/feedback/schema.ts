import { z } from 'zod'
import { reportInput } from '#lib/domain/action-inputs.ts'
import { FEEDBACK_STATUSES } from '#lib/domain/codes.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** Characters of feedback, and of the contact somebody may leave. */
export const FEEDBACK_LIMITS = { text: 2000, contact: 80 } as const

const version = z.coerce.number().int().min(1).max(2_147_483_647)
const words = text({ max: FEEDBACK_LIMITS.text, lines: true })

/** Feedback of a signed-in member about a chamber it belongs to. */
export const giveFeedbackInput = z.strictObject({
  chamber: unitCode,
  text: words,
  anonymous: z.stringbool().default(false),
})

/** Feedback through a link: what is typed, and how to reach whoever wishes to be reached. */
export const publicFeedbackInput = z.strictObject({
  text: words,
  contact: text({ max: FEEDBACK_LIMITS.contact }).optional(),
})

/** Which feedback a list shows. */
export const feedbackListInput = z.strictObject({
  status: z.enum(FEEDBACK_STATUSES).optional(),
  chamber: unitCode.optional(),
  ...pageInput,
})
export type FeedbackListInput = z.output<typeof feedbackListInput>

const handled = { id: z.uuid(), version }

/** The issue feedback becomes; `confirmed` says that its text gives nobody away. */
export const openFeedbackInput = z.strictObject({
  ...handled,
  title: reportInput.shape.title,
  description: reportInput.shape.description,
  category: reportInput.shape.category,
  confirmed: z.literal('true'),
})

export const answerFeedbackInput = z.strictObject({
  ...handled,
  answer: text({ max: TEXT_LIMITS.reason, lines: true }),
})

export const dismissFeedbackInput = z.strictObject({
  ...handled,
  reason: text({ max: TEXT_LIMITS.reason, lines: true }),
})

export const feedbackIdInput = z.strictObject({ id: z.uuid() })

export const createLinkInput = z.strictObject({ chamber: unitCode })
