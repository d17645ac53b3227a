import { answerSheet } from '#app/api/v1/standards/handlers.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The form as a spreadsheet. */
export const GET = toRawRoute('read_health', answerSheet)
