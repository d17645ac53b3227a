import type { z } from 'zod'
import type { FieldFault } from '#lib/domain/errors.ts'
import { FIELD_RULES, type FieldRule } from './field-rules.ts'

/** One field at fault: dot path, message key `errors.rules.<rule>`, and what the sentence names. */
export type FieldIssue = Readonly<{
  path: string
  rule: FieldRule
  params: Readonly<Record<string, string | number>>
}>

/** Faults that a rule found, as the fields of a refusal. */
export function faultIssues(faults: readonly FieldFault[]): FieldIssue[] {
  return faults.map(({ path, rule, params = {} }) => ({ path, rule: customRule(rule), params }))
}

type Issue = z.core.$ZodIssue

/** So many fields that do not exist are named; somebody may send very many. */
const MOST_SURPLUS = 20

/** The fields at fault of a failed parse, each with one rule, in the order of the input. */
export function fieldIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.slice(0, MOST_SURPLUS)
      return keys.map((key) => field([...issue.path, key], 'surplus'))
    }
    return [field(issue.path, ruleOf(issue), paramsOf(issue))]
  })
}

function field(path: PropertyKey[], rule: FieldRule, params = {}): FieldIssue {
  return { path: path.map(String).join('.'), rule, params }
}

function ruleOf(issue: Issue): FieldRule {
  const missing = issue.input === undefined
  switch (issue.code) {
    case 'invalid_type':
      return missing ? 'required' : 'wrong_type'
    case 'invalid_value':
    case 'invalid_union':
      return missing ? 'required' : 'not_in_list'
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum)
    case 'too_big':
      return TOO_BIG[issue.origin] ?? 'too_big'
    case 'invalid_format':
      return issue.format === 'date' ? 'invalid_date' : 'invalid_format'
    case 'custom':
      return customRule(issue.params?.rule)
    default:
      return 'invalid_format'
  }
}

const TOO_BIG: Readonly<Record<string, FieldRule>> = { array: 'too_many_items', string: 'too_long' }

function tooSmall(origin: string, minimum: number | bigint): FieldRule {
  if (origin !== 'string') return 'too_small'
  return minimum === 1 ? 'required' : 'too_short'
}

function customRule(rule: unknown): FieldRule {
  return FIELD_RULES.find((known) => known === rule) ?? 'invalid_format'
}

function paramsOf(issue: Issue): Record<string, string | number> {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  return issue.code === 'custom' ? namedValues(issue.params ?? {}) : {}
}

/** What a rule of a schema wants its sentence to name. */
function namedValues({ rule: _rule, ...params }: Record<string, unknown>) {
  const isNameable = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] =>
      isNameable(entry[1]),
    ),
  )
}
