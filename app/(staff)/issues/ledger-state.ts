import type { z } from 'zod'
import type { LedgerFaultLine } from '#components/issues/ledger/ledger-fault.tsx'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { whereOf } from '#lib/domain/issue-filters.ts'
import { type LedgerInput, ledgerInput } from '#lib/domain/ledger-state.ts'
import { unitsIn, WHERE_LIMITS } from '#lib/domain/where.ts'
import { filledQuery } from '../filled-query.ts'

/** The query of an address, as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

/** Parts of an address that cannot be used, and the address without them. */
export type Faults = { faults: LedgerFaultLine[]; remedy: string }

/** Reads the ledger's state from its address: a usable input, or what is wrong and the way on. */
export function readLedgerState(query: Query): LedgerInput | Faults {
  const given = filledQuery(query)
  const parsed = ledgerInput.safeParse(given)
  if (parsed.success) {
    const late = [...outOfOrder(parsed.data), ...misplaced(parsed.data)]
    if (late.length === 0) return { ...parsed.data, count: true }
    return { faults: late, remedy: withoutParams(given, late) }
  }
  const bad = parsed.error.issues.flatMap((issue): LedgerFaultLine[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((param) => ({ param, value: '', kind: 'unknown' }))
    }
    const [param = '', index] = issue.path.map(String)
    const values = [given[param] ?? ''].flat()
    const value = values[Number(index ?? 0)] ?? values.join(',')
    const fault = { param, value: value.slice(0, 60), kind: kindOf(param) }
    if (param !== 'where') return [fault]
    const why = whyOf(issue)
    const whole = values.join(',').slice(0, WHERE_LIMITS.length)
    return [{ ...fault, whole, ...(why && { why }) }]
  })
  return { faults: bad, remedy: withoutParams(given, bad) }
}

/** What is wrong with a nested filter; anything else about it is its length. */
function whyOf(issue: z.core.$ZodIssue): LedgerFaultLine['why'] {
  if (issue.code !== 'custom' || typeof issue.params?.rule !== 'string') return undefined
  const { rule, ...params } = issue.params
  return { rule, params: params as Record<string, string | number> }
}

function kindOf(param: string): LedgerFaultLine['kind'] {
  if (param === 'cursor') return 'cursor'
  return param === 'q' ? 'words' : 'value'
}

/** Periods that end before they begin: nothing can be found in them. */
function outOfOrder(input: LedgerInput): LedgerFaultLine[] {
  const fault = (param: string, value: string): LedgerFaultLine => ({ param, value, kind: 'order' })
  const { from, to, dueFrom, dueTo, endedFrom, endedTo } = input
  return [
    ...(from && to && to < from ? [fault('to', to)] : []),
    ...(dueFrom && dueTo && dueTo < dueFrom ? [fault('dueTo', dueTo)] : []),
    ...(endedFrom && endedTo && endedTo < endedFrom ? [fault('endedTo', endedTo)] : []),
  ]
}

/** Places in a layout that is not asked for: only the table has pages, only the calendar months. */
function misplaced({ layout, cursor, month }: LedgerInput): LedgerFaultLine[] {
  return [
    ...(layout && cursor ? [{ param: 'cursor', value: '', kind: 'cursor' } as const] : []),
    ...(layout !== 'calendar' && month
      ? [{ param: 'month', value: month, kind: 'month' } as const]
      : []),
  ]
}

/** The same for what only the query finds out; anything else is thrown on. */
export function faultOf(error: unknown, input: LedgerInput): Faults {
  if (!(error instanceof DomainError)) throw error
  if (error.code === 'bad_cursor') {
    const fault: LedgerFaultLine = { param: 'cursor', value: '', kind: 'cursor' }
    return { faults: [fault], remedy: ledgerHref({ ...input, cursor: undefined }) }
  }
  if (error.path === 'asOf') {
    const kind = error.code === 'past_incomplete' ? 'unready' : 'future'
    const fault: LedgerFaultLine = { param: 'asOf', value: input.asOf ?? '', kind }
    const rest = { ...input, asOf: undefined, cursor: undefined }
    return { faults: [fault], remedy: ledgerHref(rest) }
  }
  if (error.path === 'where') {
    const tree = whereOf(input)
    const value = tree ? unitsIn(tree).join(', ') : ''
    const rest = { ...input, where: undefined, cursor: undefined }
    const fault: LedgerFaultLine = { param: 'where', value, kind: 'unit', whole: input.where ?? '' }
    return { faults: [fault], remedy: ledgerHref(rest) }
  }
  if (error.code === 'unknown_unit') {
    const value = (input.unit ?? []).join(', ')
    const fault: LedgerFaultLine = { param: 'unit', value, kind: 'unit' }
    const rest = { ...input, unit: undefined, cursor: undefined }
    return { faults: [fault], remedy: ledgerHref(rest) }
  }
  throw error
}

/** What is left of the address without the parameters at fault; bad parts are never passed on. */
function withoutParams(given: Record<string, string | string[]>, bad: LedgerFaultLine[]): string {
  const names = bad.map(({ param }) => param)
  const rest = Object.entries(given).filter(([name]) => !names.includes(name) && name !== 'cursor')
  const parsed = ledgerInput.safeParse(Object.fromEntries(rest))
  return parsed.success ? ledgerHref(parsed.data) : '/issues'
}
