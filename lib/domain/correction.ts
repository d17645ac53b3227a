import { z } from 'zod'
import { CATEGORIES, RECTIFICATION_TYPES, SOURCES } from './codes.ts'
import { CARRIED, type IssueState, LEDGER_FACTS } from './issue-state.ts'
import { calendarDate, TEXT_LIMITS, text } from './text.ts'

/**
 * Facts of an issue that may be set right as such. Everything else of a ledger follows from what was
 * done (who leads, until when, whether it is closed) and is changed by doing, never by correcting.
 */
export const CORRECTABLE = [
  'title',
  'description',
  'category',
  'source',
  'rectificationType',
  ...LEDGER_FACTS,
] as const
export type Correctable = (typeof CORRECTABLE)[number]

const long = text({ max: TEXT_LIMITS.note, lines: true })
const short = text({ max: TEXT_LIMITS.name })

/** What each fact may hold, as somebody enters it. */
export const CORRECTION_VALUES = {
  title: text({ max: TEXT_LIMITS.title }),
  description: long,
  category: z.enum(CATEGORIES),
  source: z.enum(SOURCES),
  rectificationType: z.enum(RECTIFICATION_TYPES),
  goal: long,
  measures: long,
  accountableLeader: short,
  owner: short,
  phone: short,
  difficulties: long,
  remark: long,
} as const satisfies Record<Correctable, z.ZodType>

/** Facts that an issue can do without. */
export const CLEARABLE: readonly Correctable[] = ['rectificationType', ...LEDGER_FACTS]

/** Nothing, as a form sends it or as a program says it. */
const nothing = z.union([z.null(), z.literal('').transform(() => null)])
const clearable = <T extends z.ZodType>(schema: T) => z.union([nothing, schema]).optional()

/** Any of the facts; what is left out stays, and what may be missing is taken away by null. */
export const correctionInput = z
  .strictObject({
    title: CORRECTION_VALUES.title.optional(),
    description: CORRECTION_VALUES.description.optional(),
    category: CORRECTION_VALUES.category.optional(),
    source: CORRECTION_VALUES.source.optional(),
    rectificationType: clearable(CORRECTION_VALUES.rectificationType),
    goal: clearable(long),
    measures: clearable(long),
    accountableLeader: clearable(short),
    owner: clearable(short),
    phone: clearable(short),
    difficulties: clearable(long),
    remark: clearable(long),
  })
  .refine((input) => Object.keys(input).length > 0, { params: { rule: 'required' } })
export type CorrectionInput = z.output<typeof correctionInput>

const change = <F extends z.ZodType, T extends z.ZodType>(field: F, value: T) =>
  z.strictObject({ field, from: value, to: value })

/** One fact that was set right: what it was, and what it is. */
export const correctionPayload = z.discriminatedUnion('field', [
  change(z.enum(['title', 'description']), z.string()),
  change(z.literal('category'), z.enum(CATEGORIES)),
  change(z.literal('source'), z.enum(SOURCES)),
  change(z.literal('rectificationType'), z.enum(RECTIFICATION_TYPES).nullable()),
  change(z.enum(LEDGER_FACTS), z.string().nullable()),
])
export type Correction = z.output<typeof correctionPayload>

/** What differs from the state, one correction a fact, in the order of `CORRECTABLE`. */
export function corrections(state: IssueState, input: CorrectionInput): Correction[] {
  return CORRECTABLE.flatMap((field) => {
    const to = input[field]
    const from = state[field]
    return to === undefined || to === from ? [] : [{ field, from, to } as Correction]
  })
}

const optionalText = z.string().optional()
const each = <K extends string>(keys: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, optionalText])) as Record<K, typeof optionalText>,
  )

/**
 * What a row of a ledger kept elsewhere brings: the day it was collected on, whether and when it was
 * closed, the facts, and as text what no record here can vouch for.
 */
export const importPayload = z.strictObject({
  importId: z.uuid(),
  row: z.int().min(1),
  reportedOn: calendarDate.nullable(),
  closed: z.boolean(),
  closedOn: calendarDate.nullable(),
  rectificationType: z.enum(RECTIFICATION_TYPES).nullable(),
  facts: each(LEDGER_FACTS),
  carried: each(CARRIED),
})
export type ImportPayload = z.output<typeof importPayload>
