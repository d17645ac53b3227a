import { giveFeedback } from '#lib/feedback/commands/give-feedback.ts'
import { listFeedback } from '#lib/feedback/queries.ts'
import { feedbackListInput } from '#lib/feedback/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showFeedback } from '#lib/web/api/feedback-json.ts'
import { showPage } from '#lib/web/api/list-json.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_feedback', feedbackListInput, async ({ actor }, input) =>
    showPage(await listFeedback(actor, input), showFeedback),
  ),
  POST: toRoute(giveFeedback, {
    action: 'give_feedback',
    status: 201,
    limit: 'feedback',
    input: (body) => body,
    output: async ({ number }) => ({ number }),
    location: () => '/api/v1/feedback',
  }),
})
