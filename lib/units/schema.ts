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

const dated = { code: unitCode, version, on: calendarDate }

/** A dated change of the tree (机构调整). `on` is the first day on which it holds. */
export const reorganiseInput = z.discriminatedUnion('kind', [
  /** The unit goes into the successor, with everything below it and all open work. */
  z.strictObject({ kind: z.literal('merge'), ...dated, successor: unitCode }),
  /** A new unit beside it takes over some of its chambers, with the open work about them. */
  z.strictObject({
    kind: z.literal('split'),
    ...dated,
    newCode: unitCode,
    newName: text({ max: TEXT_LIMITS.name }),
    chambers: z.array(unitCode).min(1).max(200),
  }),
  /** It hangs under another unit from then on; work stays with whoever holds it. */
  z.strictObject({ kind: z.literal('move'), ...dated, parentCode: unitCode }),
  z.strictObject({ kind: z.literal('rename'), ...dated, name: text({ max: TEXT_LIMITS.name }) }),
])
export type ReorganiseInput = z.output<typeof reorganiseInput>
export const REORGANISATIONS = ['merge', 'split', 'move', 'rename'] as const
export type ReorganisationKind = (typeof REORGANISATIONS)[number]
