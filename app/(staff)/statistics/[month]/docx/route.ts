import { answerFile } from '#app/api/v1/papers/handlers.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { DOCX } from '#lib/papers/schema.ts'
import { reportDocument } from '#lib/statistics/document.ts'
import { findReport } from '#lib/statistics/queries.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The stored report of a month as a document. */
export const GET = toRawRoute('read_statistics', async (_request, call, { month = '' }) => {
  await countAgainst('archive', call.actor.accountId)
  const report = await findReport(call.actor, month)
  if (!report) throw new DomainError('not_found')
  const bytes = await reportDocument(report, call)
  return answerFile(call, DOCX, { name: `${call.t('statistics.file')} ${month}.docx`, bytes })
})
