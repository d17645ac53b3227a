import { z } from 'zod'
import { calendarDate, text } from '#lib/domain/text.ts'
import { isWeekend } from '#lib/domain/working-time.ts'
import { readAnnouncement } from './announcement.ts'
import { ENTRY_KINDS } from './dto.ts'

const NAME = { max: 40 } as const
const year = z.coerce.number().int().min(2000).max(2099)

/** The year of the calendar page. */
export const calendarPageInput = z.strictObject({ year: year.optional() })

/** A date and what it is; only an ordinary day needs no name, and only weekends are made up on. */
export const setCalendarDayInput = z
  .strictObject({
    date: calendarDate,
    kind: z.enum(ENTRY_KINDS).exclude(['announced']),
    name: text(NAME).optional(),
  })
  .superRefine(({ date, kind, name }, ctx) => {
    if (kind !== 'ordinary' && name === undefined) {
      ctx.addIssue({ code: 'custom', path: ['name'], params: { rule: 'required' } })
    }
    if (kind === 'makeup' && !isWeekend(date)) {
      ctx.addIssue({ code: 'custom', path: ['date'], params: { rule: 'not_weekend' } })
    }
  })

export const removeCalendarDayInput = z.strictObject({ date: calendarDate })

/** A year, and whether all its holidays have been entered. */
export const declareYearInput = z.strictObject({ year, complete: z.boolean() })

/** A whole announcement as lines of text; every line that cannot be read is named. */
export const enterAnnouncementInput = z.strictObject({
  lines: text({ max: 8000, lines: true }).transform((value, ctx) => {
    const { entries, faults } = readAnnouncement(value)
    for (const { rule, ...params } of faults) {
      ctx.addIssue({ code: 'custom', params: { rule, ...params } })
    }
    return entries
  }),
})
