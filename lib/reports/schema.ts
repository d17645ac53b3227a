import { z } from 'zod'
import { CATEGORIES } from '#lib/domain/codes.ts'
import { weightedSchema } from '#lib/domain/report-result.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

const id = z.uuid().toLowerCase()
const year = z.coerce.number().int().min(2000).max(2099)
const version = z.coerce.number().int().min(1).max(2_147_483_647)
const position = z.coerce.number().int().min(1).max(10_000)

export const reportPageInput = z.strictObject({ year: year.optional() })

/** Rows of a form that were left empty are gaps. */
const weights = z
  .array(weightedSchema.optional())
  .max(12)
  .transform((rows) => rows.filter((row) => row !== undefined))

/** How the reports of a year are judged; without a version the year is new. */
export const setReportYearInput = z.strictObject({
  year,
  version: version.optional(),
  dimensions: weights,
  panels: weights,
})

export const publishRankingInput = z.strictObject({ year, version })

/** The report as the chamber hands it in, or hands it in anew. */
export const fileReportInput = z.strictObject({
  year,
  chamber: unitCode,
  version: version.optional(),
  presidentName: text({ max: TEXT_LIMITS.name }),
  summary: text({ max: TEXT_LIMITS.note, lines: true }),
  evidence: z.array(z.uuid()).max(FILES_LIMIT).default([]),
})

/** On which day the president of a chamber reports. */
export const scheduleReportInput = z.strictObject({
  year,
  chamber: unitCode,
  version: version.optional(),
  presidentName: text({ max: TEXT_LIMITS.name }),
  heldOn: calendarDate,
})

/**
 * What the judges of one panel give, each in every dimension: the whole panel anew, as a table or as
 * `lines` pasted from a sheet. Which scores there may be, the year says.
 */
export const scoreReportInput = z.strictObject({
  id,
  version,
  panel: z.string().max(20),
  ballots: z
    .array(z.record(z.string().max(20), z.coerce.number()).optional())
    .max(200)
    .default([]),
  lines: text({ max: 20_000, lines: true }).optional(),
})

/** A problem named at the report. */
export const notePointInput = z.strictObject({
  id,
  text: text({ max: TEXT_LIMITS.reason, lines: true }),
  category: z.enum(CATEGORIES),
})
export const openReportPointInput = z.strictObject({ id, position })
