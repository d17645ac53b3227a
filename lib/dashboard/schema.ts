import { z } from 'zod'
import { issueFilters } from '#lib/domain/issue-filters.ts'
import { PLACEMENTS } from '#lib/domain/placement.ts'
import { calendarDate, unitCode } from '#lib/domain/text.ts'

/**
 * What the figures are about: a unit with everything below it, a span of report dates, types and
 * sources. Every figure heeds each of them.
 */
export const dashboardInput = z
  .strictObject({
    unit: unitCode.optional(),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    category: issueFilters.shape.category,
    source: issueFilters.shape.source,
    /** As it stood at the end of this past day in Shanghai. */
    asOf: calendarDate.optional(),
    /** By which tree places are counted: today's, or the one valid when the issue was reported. */
    placement: z.enum(PLACEMENTS).optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    params: { rule: 'date_order' },
  })
export type DashboardInput = z.output<typeof dashboardInput>
