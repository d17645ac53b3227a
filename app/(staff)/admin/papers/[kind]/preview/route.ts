import { answerPreview } from '#app/api/v1/papers/template-handlers.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The template of a kind filled with invented values. */
export const GET = toRawRoute('manage_papers', answerPreview)
