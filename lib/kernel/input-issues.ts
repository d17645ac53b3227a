import type { z } from 'zod'

/** One field at fault: dot path, message key `errors.rules.<rule>`, and what the sentence names. */
export type FieldIssue = Readonly<{
  path: string
  rule: FieldRule
  params: Readonly<Record<string, string | number>>
}>

/** Every sentence an input field can be refused with. */
export const FIELD_RULES = [
  'required',
  'wrong_type',
  'surplus',
  'too_long',
  'too_short',
  'too_many_items',
  'too_small',
  'too_big',
  'not_in_list',
  'invalid_date',
  'date_range',
  'invalid_format',
  'invisible',
  'one_line',
] as const
export type FieldRule = (typeof FIELD_RULES)[number]

type Issue = z.core.$ZodIssue

/** The fields at fault of a failed parse, each with one rule, in the order of the input. */
export function fieldIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => field([...issue.path, key], 'surplus'))
    }
    return [field(issue.path, ruleOf(issue), paramsOf(issue))]
  })
}

function field(path: PropertyKey[], rule: FieldRule, params = {}): FieldIssue {
  return { path: path.map(String).join('.'), rule, params }
}

function ruleOf(issue: Issue): FieldRule {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_in_list'
    case 'too_small':
      if (issue.origin !== 'string') return 'too_small'
      return issue.minimum === 1 ? 'required' : 'too_short'
    case 'too_big':
      if (issue.origin === 'array') return 'too_many_items'
      return issue.origin === 'string' ? 'too_long' : 'too_big'
    case 'invalid_format':
      return issue.format === 'date' ? 'invalid_date' : 'invalid_format'
    case 'invalid_union':
      return issue.input === undefined ? 'required' : 'not_in_list'
    case 'custom':
      return customRule(issue.params?.rule)
    default:
      return 'invalid_format'
  }
}

function customRule(rule: unknown): FieldRule {
  return FIELD_RULES.find((known) => known === rule) ?? 'invalid_format'
}

function paramsOf(issue: Issue): Record<string, string | number> {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  return {}
}
