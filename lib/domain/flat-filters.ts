import { z } from 'zod'
import { CATEGORIES, LEVELS, LIGHTS, SATISFACTIONS, SEVERITIES, SOURCES, STAGES } from './codes.ts'
import { STANDING_LISTS } from './standing-lists.ts'
import { calendarDate, text, unitCode } from './text.ts'

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(40).optional(),
  )

/** Filters that all have to hold, the same for page, API and figures; codes may repeat. */
export const flatFilters = z.strictObject({
  stage: many(z.enum(STAGES)),
  category: many(z.enum(CATEGORIES)),
  source: many(z.enum(SOURCES)),
  severity: many(z.enum(SEVERITIES)),
  unit: many(unitCode),
  light: many(z.enum(LIGHTS)),
  /** One of the four lists: the stages that belong in it. */
  list: z.enum(STANDING_LISTS).optional(),
  /** Only issues somebody still owes, or only ended ones. */
  state: z.enum(['open', 'ended']).optional(),
  /** Reported on or after / before this date. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** Due on or after / before this date. */
  dueFrom: calendarDate.optional(),
  dueTo: calendarDate.optional(),
  /** Closed, declined or terminated on or after / before this date. */
  endedFrom: calendarDate.optional(),
  endedTo: calendarDate.optional(),
  /** Only chambers that hang directly under the district. */
  direct: z.stringbool().optional(),
  /** Only closed issues: handed in by the date in force, or by the date first given, or not. */
  onTime: z.stringbool().optional(),
  onTimeOriginal: z.stringbool().optional(),
  /** Reopened after a closing at least once, or never. */
  relapsed: z.stringbool().optional(),
  /** Closed at least once, whether or not it was reopened since. */
  everClosed: z.stringbool().optional(),
  /** Closed after work was handed in, and then passed without ever being sent back, or not. */
  handedIn: z.stringbool().optional(),
  firstPass: z.stringbool().optional(),
  /** Handed to a unit at least once; given back (退回) by one with leave. */
  dispatched: z.stringbool().optional(),
  returned: z.stringbool().optional(),
  /** Was at one of these stages at some time. */
  stood: many(z.enum(STAGES)),
  /** Rated by whoever reported it, and how. */
  rated: z.stringbool().optional(),
  satisfaction: many(z.enum(SATISFACTIONS)),
  /** Reported for a unit of one of these levels. */
  reporterLevel: many(z.enum(LEVELS)),
  q: text({ max: 100 }).optional(),
})
/** Yes-or-no filters, which figures lead to. */
export const YES_NO_FILTERS = [
  'direct',
  'onTime',
  'onTimeOriginal',
  'relapsed',
  'everClosed',
  'handedIn',
  'firstPass',
  'dispatched',
  'returned',
  'rated',
] as const satisfies readonly (keyof z.output<typeof flatFilters>)[]
export type FlatFilters = z.output<typeof flatFilters>
