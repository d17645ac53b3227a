import { z } from 'zod'
import { REPORT_DAYS } from '#lib/domain/monthly-report.ts'
import { calendarMonth } from '#lib/domain/text.ts'

/** Which month is made, or made again. */
export const makeReportInput = z.strictObject({ month: calendarMonth })

/** When the report of a month is made, and whose accounts are told; each may repeat. */
export const scheduleInput = z.strictObject({
  day: z.coerce.number().int().min(REPORT_DAYS.first).max(REPORT_DAYS.last),
  recipients: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.uuid()).max(50),
  ),
  version: z.coerce.number().int().min(0).max(2_147_483_647),
})

export const readReportInput = z.strictObject({ month: calendarMonth })
