import { z } from 'zod'
import { CATEGORIES, SOURCES, STAGES } from '#lib/domain/codes.ts'
import { COUNTED_NAMES, RATE_NAMES } from '#lib/domain/figures.ts'
import { calendarDate, unitCode } from '#lib/domain/text.ts'

const count = z.int().min(0)
const rate = z.number().min(0).max(1).nullable()
const stages = z.partialRecord(z.enum(STAGES), count)

const fields = <T>(names: readonly string[], schema: T) =>
  Object.fromEntries(names.map((name) => [name, schema]))
const figures = {
  ...fields(COUNTED_NAMES, count),
  ...fields(RATE_NAMES, rate),
  averageDays: z.number().nullable(),
}
const period = z.strictObject({ ...figures, from: calendarDate, to: calendarDate }).nullable()

/** The figures of the dashboard, within what the caller may see. */
export const dashboardJson = z
  .strictObject({
    ...figures,
    before: period,
    lastYear: period,
    byStage: stages,
    byCategory: z.array(z.strictObject({ category: z.enum(CATEGORIES), total: count, stages })),
    bySource: z.array(z.strictObject({ source: z.enum(SOURCES), total: count, closed: count })),
    byTownship: z.array(
      z.strictObject({
        code: unitCode.nullable(),
        name: z.string().nullable(),
        total: count,
        open: count,
        overdue: count,
        closingRate: rate,
      }),
    ),
    dwell: z.array(
      z.strictObject({ stage: z.enum(STAGES), issues: count, days: z.number().min(0) }),
    ),
    backlog: z.array(z.strictObject({ date: calendarDate, open: count })),
    byMonth: z.array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        reported: count,
        closed: count,
      }),
    ),
  })
  .meta({ id: 'Dashboard' })
