import { z } from 'zod'
import { LEVELS, REGISTRATIONS, UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

const page = { q: text({ max: 60 }).optional(), ...pageInput }
/** The version the actor saw; no row has a higher one than the column holds. */
const version = z.coerce.number().int().min(1).max(2_147_483_647)

/** Filters of the list of units, the same for page and API. */
export const unitListInput = z.strictObject({
  level: z.enum(LEVELS).optional(),
  parent: unitCode.optional(),
  ...page,
  count: z.stringbool().default(false),
})
export type UnitListInput = z.output<typeof unitListInput>

/** Filters of the list of chambers. */
export const chamberListInput = z.strictObject({
  township: unitCode.optional(),
  kind: z.enum(UNIT_KIND_CODES).optional(),
  registration: z.enum(REGISTRATIONS).optional(),
  ...page,
})
export type ChamberListInput = z.output<typeof chamberListInput>

const clearable = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' ? null : value), shape.nullable()).optional()
const creditCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{18}$/)

/**
 * Facts of a chamber. A field that is left out stays as it is, an empty one is emptied. The credit
 * code is checked for its form only: codes that fail the check digit exist.
 */
const profile = {
  registration: z.enum(REGISTRATIONS).optional(),
  registeredOn: clearable(calendarDate),
  uscc: clearable(creditCode),
  termEndsOn: clearable(calendarDate),
  venue: clearable(text({ max: 200 })),
  venueArea: clearable(z.coerce.number().int().min(0).max(1_000_000)),
  fullTimeStaff: z.coerce.number().int().min(0).max(10_000).optional(),
  memberCount: z.coerce.number().int().min(0).max(1_000_000).optional(),
}
/** Names of the facts a chamber has and other units have not. */
export const PROFILE_FIELDS = Object.keys(profile) as (keyof typeof profile)[]

/** A new unit; its level follows from its kind. */
export const createUnitInput = z.strictObject({
  code: unitCode,
  name: text({ max: TEXT_LIMITS.name }),
  kind: z.enum(UNIT_KIND_CODES),
  parentCode: unitCode,
})

export const editUnitInput = z.strictObject({
  code: unitCode,
  version,
  name: text({ max: TEXT_LIMITS.name }),
  ...profile,
})
export type EditUnitInput = z.output<typeof editUnitInput>

export const moveUnitInput = z.strictObject({ code: unitCode, version, parentCode: unitCode })

/** A unit as the actor saw it, for acts that need nothing else. */
export const unitVersionInput = z.strictObject({ code: unitCode, version })
