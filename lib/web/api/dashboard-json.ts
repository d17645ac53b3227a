import { z } from 'zod'
import { CATEGORIES, SOURCES, STAGES } from '#lib/domain/codes.ts'
import { unitCode } from '#lib/domain/text.ts'

const count = z.int().min(0)
const rate = z.number().min(0).max(1).nullable()
const stages = z.partialRecord(z.enum(STAGES), count)

/** The figures of the dashboard, within what the caller may see. */
export const dashboardJson = z
  .strictObject({
    total: count,
    open: count,
    closed: count,
    overdue: count,
    dueSoon: count,
    registered: count,
    closingRate: rate,
    averageDays: z.number().nullable(),
    onTime: count,
    onTimeOriginal: count,
    onTimeRate: rate,
    onTimeRateOriginal: rate,
    relapsed: count,
    relapseRate: rate,
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
    byMonth: z.array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        reported: count,
        closed: count,
      }),
    ),
  })
  .meta({ id: 'Dashboard' })
