import { answerTemplate } from '#app/api/v1/papers/template-handlers.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The template of a kind as it is used now; with `?default` the product's own. */
export const GET = toRawRoute('manage_papers', answerTemplate)
