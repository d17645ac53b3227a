import { answerDocument } from '#app/api/v1/papers/handlers.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The paper as a document that can be edited. */
export const GET = toRawRoute('read', (_request, call, { number = '', paperId = '' }) =>
  answerDocument(call, number, paperId),
)
