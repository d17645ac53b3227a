import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { FEEDBACK_STATUSES } from '#lib/domain/codes.ts'
import { unitCode } from '#lib/domain/text.ts'
import type { FeedbackLine } from '#lib/feedback/dto.ts'
import { feedbackListInput, giveFeedbackInput } from '#lib/feedback/schema.ts'
import { pageJson } from './list-json.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

/** Feedback in a list as the API answers it; numbers of people in the text are masked. */
export const feedbackJson = z
  .strictObject({
    id: z.uuid(),
    chamber: z.strictObject({ code: unitCode, name: z.string() }),
    text: z.string(),
    status: z.enum(FEEDBACK_STATUSES),
    isAnonymous: z.boolean(),
    isThroughLink: z.boolean(),
    giver: z.strictObject({ person: z.string(), member: z.string().nullable() }).nullable(),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'Feedback' })

const givenJson = z
  .strictObject({ number: z.string().meta({ description: 'Follows the progress; keep it.' }) })
  .meta({ id: 'FeedbackGiven' })

/** Feedback as the API answers it. */
export function showFeedback(line: FeedbackLine) {
  return { ...line } satisfies z.input<typeof feedbackJson>
}

/** Feedback of members. */
export const feedbackPaths: ZodOpenApiPathsObject = {
  '/api/v1/feedback': {
    get: reading('listFeedback', 'Feedback the caller may read', pageJson(feedbackJson), {
      query: feedbackListInput,
    }),
    post: {
      operationId: 'giveFeedback',
      summary: 'Gives feedback about a chamber one belongs to',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(giveFeedbackInput),
      responses: answers(201, givenJson, [401, 403, 413, 415, 422, 429]),
    },
  },
}
