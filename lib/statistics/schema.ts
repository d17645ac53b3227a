import { z } from 'zod'
import { REPORT_DAYS } from '#lib/domain/monthly-report.ts'

/** A month as `YYYY-MM`, between 2000 and 2099. */
export const reportMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

/** Which month is made, or made again. */
export const makeReportInput = z.strictObject({ month: reportMonth })

/** When the report of a month is made, and whose accounts are told; each may repeat. */
export const scheduleInput = z.strictObject({
  day: z.coerce.number().int().min(REPORT_DAYS.first).max(REPORT_DAYS.last),
  recipients: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.uuid()).max(50),
  ),
  version: z.coerce.number().int().min(0),
})

export const readReportInput = z.strictObject({ month: reportMonth })
