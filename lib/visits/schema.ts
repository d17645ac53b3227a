import { z } from 'zod'
import { CATEGORIES, CHECK_OUTCOMES, VISIT_KINDS, VISIT_STATUSES } from '#lib/domain/codes.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'
import { checkRef } from '#lib/domain/visit.ts'

/** Spelled as the database spells it. */
const personId = z.uuid().toLowerCase()
const id = z.uuid().toLowerCase()
const version = z.coerce.number().int().min(1).max(2_147_483_647)
const year = z.coerce.number().int().min(2000).max(2099)
const words = (max: number) => text({ max, lines: true })

/** Filters of the list of visits; `year` is that of the day a visit was held. */
export const visitListInput = z.strictObject({
  chamber: unitCode.optional(),
  member: unitCode.optional(),
  leader: personId.optional(),
  kind: z.enum(VISIT_KINDS).optional(),
  status: z.enum(VISIT_STATUSES).optional(),
  year: year.optional(),
  ...pageInput,
})
export type VisitListInput = z.output<typeof visitListInput>

/** Whom a visit is made to, what kind it is, and who goes; a leader's contact names the leader. */
const visit = {
  /** Of an existing visit, with the version the actor saw; a new one has neither. */
  id: id.optional(),
  version: version.optional(),
  chamber: unitCode,
  memberCode: unitCode.optional(),
  kind: z.enum(VISIT_KINDS),
  leaderId: personId.optional(),
  visitors: text({ max: 200 }),
  purpose: words(TEXT_LIMITS.reason),
}

const seen = (input: { id?: string | undefined; version?: number | undefined }) =>
  input.id === undefined || input.version !== undefined
const needsVersion = { path: ['version'], params: { rule: 'required' } }

/** A visit to come, or a planned one as it shall be. */
export const planVisitInput = z
  .strictObject({ ...visit, plannedOn: calendarDate })
  .refine(seen, needsVersion)

/** Rows of a form that were left empty are gaps. */
const rows = <T extends z.ZodType>(row: T, most: number) =>
  z
    .array(row.optional())
    .max(most)
    .default([])
    .transform((all) => all.filter((one) => one !== undefined))

export const pointInput = z.strictObject({
  text: words(TEXT_LIMITS.reason),
  category: z.enum(CATEGORIES),
})

/**
 * A visit that took place: a new one, a planned one, or one already on the record as it should have
 * been written. `points` are added to those it has; one that became an issue stays as it is.
 */
export const logVisitInput = z
  .strictObject({
    ...visit,
    heldOn: calendarDate,
    metWith: text({ max: 200 }).optional(),
    summary: words(TEXT_LIMITS.note),
    checks: rows(
      z.strictObject({
        ref: checkRef,
        outcome: z.enum(CHECK_OUTCOMES),
        note: text({ min: 0, max: TEXT_LIMITS.reason, lines: true }).default(''),
      }),
      200,
    ),
    points: rows(pointInput, 20),
    evidence: z.array(z.uuid()).max(FILES_LIMIT).default([]),
  })
  .refine(seen, needsVersion)
export type LogVisitInput = z.output<typeof logVisitInput>

export const cancelVisitInput = z.strictObject({ id, version })

/** A point that becomes an issue; what is left out is taken from the point. */
export const openPointInput = z.strictObject({
  id,
  position: z.coerce.number().int().min(1).max(10_000),
})

/** The year of a page of figures; the current one when left out. */
export const coverageInput = z.strictObject({ year: year.optional(), chamber: unitCode.optional() })
export const leaderContactInput = z.strictObject({
  year: year.optional(),
  leader: personId.optional(),
  chamber: unitCode.optional(),
})
/** Which chamber a new visit goes to, and whether it is only planned. */
export const newVisitInput = z.strictObject({
  chamber: unitCode.optional(),
  mode: z.enum(['log', 'plan']).default('log'),
})
