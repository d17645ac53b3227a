import { giveThroughLink } from '#lib/feedback/give-through-link.ts'
import { numberGiven } from '#lib/web/feedback-number.ts'
import { toPublicForm } from '#lib/web/public-form.ts'

/** Public: feedback through the link of a chamber. */
export const POST = toPublicForm(async ({ input, address, now, params }) =>
  numberGiven(await giveThroughLink(params.token ?? '', input, { address, now })),
)
