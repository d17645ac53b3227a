import { answerFile } from '#app/api/v1/papers/handlers.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { XLSX } from '#lib/sheet/write-sheet.ts'
import { findReport } from '#lib/statistics/queries.ts'
import { reportWorkbook } from '#lib/statistics/workbook.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The stored report of a month as a spreadsheet. */
export const GET = toRawRoute('read_statistics', async (_request, call, { month = '' }) => {
  await countAgainst('archive', call.actor.accountId)
  const report = await findReport(call.actor, month)
  if (!report) throw new DomainError('not_found')
  const bytes = await reportWorkbook(report, call)
  return answerFile(call, XLSX, { name: `${call.t('statistics.file')} ${month}.xlsx`, bytes })
})
