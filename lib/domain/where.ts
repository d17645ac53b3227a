import { z } from 'zod'
import { RECTIFICATION_TYPES } from './codes.ts'
import { flatFilters } from './flat-filters.ts'
import { text } from './text.ts'

/**
 * Bounds of a nested filter: characters as written, groups within one another, conditions in all, and words
 * searched for in all: each of them goes through what was said about every issue.
 */
export const WHERE_LIMITS = { length: 2000, depth: 6, conditions: 40, words: 12 } as const

const { list: _list, ...flat } = flatFilters.shape

/** What one condition may ask: the filters of the ledger, and what only a nested filter can say. */
export const CONDITIONS = {
  ...flat,
  title: text({ max: 100 }).optional(),
  description: text({ max: 100 }).optional(),
  rectificationType: z.array(z.enum(RECTIFICATION_TYPES)).max(40).optional(),
  /** Whether there is a due date at all. */
  hasDue: z.stringbool().optional(),
  /** Due from today to so many days ahead; overdue ones are not among them. */
  dueWithin: z.coerce.number().int().min(0).max(3660).optional(),
  /** Reported today or so many days back. */
  reportedWithin: z.coerce.number().int().min(0).max(3660).optional(),
}
export type ConditionName = keyof typeof CONDITIONS
export const CONDITION_NAMES = Object.keys(CONDITIONS) as ConditionName[]

/** Conditions that take several values, one of which must hold. */
export const LIST_CONDITIONS = [
  'stage',
  'category',
  'source',
  'severity',
  'unit',
  'light',
  'rectificationType',
  'satisfaction',
  'reporterLevel',
  'stood',
] as const satisfies readonly ConditionName[]

const conditionFields = z.strictObject(CONDITIONS)
/** The values of conditions by name. */
export type ConditionValues = z.output<typeof conditionFields>

/** One condition: exactly one of the names. */
export type Condition = Readonly<Partial<ConditionValues>>
export type Where =
  | Readonly<{ and: readonly Where[] }>
  | Readonly<{ or: readonly Where[] }>
  | Readonly<{ not: Where }>
  | Condition

/** Checks one condition, given as it was written: a list of texts, or a single text. */
export const condition: z.ZodType<Condition, unknown> = conditionFields.refine(
  (fields) => Object.values(fields).filter((value) => value !== undefined).length === 1,
)

/** A nested filter taken apart: a group with its parts, or a condition. */
export type Taken =
  | Readonly<{ group: 'and' | 'or' | 'not'; parts: readonly Where[] }>
  | Readonly<{ name: ConditionName; value: unknown }>

/** What a node of the tree is. */
export function take(node: Where): Taken {
  if ('and' in node) return { group: 'and', parts: node.and }
  if ('or' in node) return { group: 'or', parts: node.or }
  if ('not' in node) return { group: 'not', parts: [node.not] }
  const [entry] = Object.entries(node).filter(([, value]) => value !== undefined)
  const [name, value] = entry as [ConditionName, unknown]
  return { name, value }
}

/** The codes of all units a nested filter names. */
export function unitsIn(node: Where): string[] {
  const taken = take(node)
  if ('group' in taken) return taken.parts.flatMap(unitsIn)
  return taken.name === 'unit' ? [...(taken.value as readonly string[])] : []
}

/**
 * The nested filter without the units somebody cannot ask for; null when nothing is left. A condition
 * that names no other unit goes, and with it a group that has no other part.
 */
export function withoutUnits(node: Where, gone: ReadonlySet<string>): Where | null {
  const taken = take(node)
  if (!('group' in taken)) {
    if (taken.name !== 'unit') return node
    const left = (taken.value as readonly string[]).filter((code) => !gone.has(code))
    return left.length > 0 ? { unit: left } : null
  }
  const parts = taken.parts.flatMap((part) => withoutUnits(part, gone) ?? [])
  const [first] = parts
  if (first === undefined) return null
  if (taken.group === 'not') return { not: first }
  return taken.group === 'and' ? { and: parts } : { or: parts }
}
