import { z } from 'zod'
import { DUTY_KINDS } from '#lib/domain/codes.ts'
import { calendarDate, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** The year of the page, and the instructor and chamber whose records are shown. */
export const instructorPageInput = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  person: z.uuid().toLowerCase().optional(),
  chamber: unitCode.optional(),
})

/** What an instructor did for a chamber on a day. */
export const logDutyInput = z.strictObject({
  chamber: unitCode,
  kind: z.enum(DUTY_KINDS),
  doneOn: calendarDate,
  note: text({ max: TEXT_LIMITS.reason, lines: true }),
})
