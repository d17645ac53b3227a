import { z } from 'zod'
import { calendarDate, unitCode } from '#lib/domain/text.ts'

/** What the figures are about: a unit with everything below it, and a span of report dates. */
export const dashboardInput = z
  .strictObject({
    unit: unitCode.optional(),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    params: { rule: 'date_order' },
  })
export type DashboardInput = z.output<typeof dashboardInput>
