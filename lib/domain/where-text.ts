import {
  CONDITION_NAMES,
  type ConditionName,
  condition,
  LIST_CONDITIONS,
  take,
  WHERE_LIMITS,
  type Where,
} from './where.ts'

/**
 * A nested filter as text, the way it stands in an address: `and(stage(closed),not(unit(DC-2)))`.
 * Every filter of the ledger is a name with its values in brackets; `and`, `or` and `not` hold others.
 * A value with a bracket, comma, blank or quote in it is quoted: `title("没有，场地")`.
 */
export function printWhere(node: Where): string {
  const taken = take(node)
  if ('group' in taken) return `${taken.group}(${taken.parts.map(printWhere).join(',')})`
  const values = [taken.value].flat().map((value) => printValue(String(value)))
  return `${taken.name}(${values.join(',')})`
}

const PLAIN = /^[^\s(),"\\]+$/
const printValue = (value: string) =>
  PLAIN.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`

/** Why a text is no nested filter: the name of a sentence (`errors.rules`) and what that names. */
export type WhereFault = Readonly<{ rule: string; params: Record<string, string | number> }>

/** Thrown by the reader and caught by `parseWhere` alone. */
class Unreadable extends Error {
  readonly fault: WhereFault
  constructor(rule: string, params: WhereFault['params'] = {}) {
    super(rule)
    this.fault = { rule, params }
  }
}

/** Reads a nested filter; the tree, or the first thing that is wrong with the text. */
export function parseWhere(text: string): { where: Where } | { fault: WhereFault } {
  const { length: max } = WHERE_LIMITS
  if (text.length > max) return { fault: { rule: 'where_too_long', params: { max } } }
  const reader = { text, at: 0, conditions: 0, words: 0 }
  try {
    const where = readNode(reader, 1)
    if (reader.at < text.length) throw unreadable(reader)
    return { where }
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault }
    throw error
  }
}

/**
 * One condition of its name and the texts given for it, as a form sends them; blank ones say nothing.
 * Answers the condition, or why it is none, in the same rules as `parseWhere`.
 */
export function readCondition(
  name: string,
  given: readonly string[],
): { where: Where } | { fault: WhereFault } {
  const values = given.map((value) => value.trim()).filter((value) => value !== '')
  try {
    if (!isName(name)) throw new Unreadable('where_unknown', { name: name.slice(0, 40) })
    if (values.length === 0) throw new Unreadable('where_missing', { name })
    return { where: checked(name, values) }
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault }
    throw error
  }
}

type Reader = { readonly text: string; at: number; conditions: number; words: number }

function readNode(reader: Reader, depth: number): Where {
  if (depth > WHERE_LIMITS.depth)
    throw new Unreadable('where_too_deep', { max: WHERE_LIMITS.depth })
  const name = match(reader, /[A-Za-z]+/y)
  expect(reader, '(')
  if (name === 'and' || name === 'or' || name === 'not') {
    const parts = readList(reader, () => readNode(reader, depth + 1))
    const [first] = parts
    if (name !== 'not') return name === 'and' ? { and: parts } : { or: parts }
    if (first === undefined || parts.length > 1) throw unreadable(reader)
    return { not: first }
  }
  if (!isName(name)) throw new Unreadable('where_unknown', { name: name.slice(0, 40) })
  const values = readList(reader, () => readValue(reader))
  count(reader, name === 'q' ? values.flatMap((value) => value.trim().split(/\s+/)).length : 0)
  return checked(name, values)
}

/** Counts one more condition, and the words it searches for. */
function count(reader: Reader, words: number): void {
  const { conditions, words: mostWords } = WHERE_LIMITS
  reader.conditions += 1
  reader.words += words
  if (reader.conditions > conditions) throw new Unreadable('where_too_many', { max: conditions })
  if (reader.words > mostWords) throw new Unreadable('where_too_many_words', { max: mostWords })
}

const isName = (name: string): name is ConditionName =>
  (CONDITION_NAMES as readonly string[]).includes(name)

/** What stands in the brackets, up to and with the closing one. */
function readList<T>(reader: Reader, read: () => T): T[] {
  const found = [read()]
  while (reader.text[reader.at] === ',') {
    reader.at += 1
    found.push(read())
  }
  expect(reader, ')')
  return found
}

function readValue(reader: Reader): string {
  if (reader.text[reader.at] !== '"') return match(reader, /[^\s(),"\\]+/y)
  return match(reader, /"(?:[^"\\]|\\["\\])*"/y)
    .slice(1, -1)
    .replaceAll(/\\(.)/g, '$1')
}

function checked(name: ConditionName, values: readonly string[]): Where {
  const isList = (LIST_CONDITIONS as readonly string[]).includes(name)
  const [only] = values
  const given = isList ? values : values.length === 1 ? only : values
  const parsed = condition.safeParse({ [name]: given })
  if (parsed.success) return parsed.data
  const value = values.join(',').slice(0, 60)
  throw new Unreadable('where_value', { name, value })
}

function match(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found === undefined) throw unreadable(reader)
  reader.at += found.length
  return found
}

function expect(reader: Reader, sign: string): void {
  if (reader.text[reader.at] !== sign) throw unreadable(reader)
  reader.at += 1
}

function unreadable({ text, at }: Reader): Unreadable {
  return new Unreadable('where_unreadable', { at: at + 1, near: text.slice(at, at + 20) || '…' })
}
