import type { Category, RectificationType, Satisfaction, Source } from './codes.ts'
import { LEDGER_KEYS, type LedgerColumn } from './ledger-columns.ts'

/**
 * What the ledger says of an issue: units and persons by name, dates as `YYYY-MM-DD`, codes as codes.
 * What nobody knows is null, or an empty list.
 */
export type LedgerFacts = Readonly<{
  number: string
  chamber: string
  township: string | null
  source: Source
  category: Category
  description: string
  reportedOn: string
  reporter: string | null
  goal: string | null
  measures: string | null
  rectificationType: RectificationType | null
  accountableLeader: string | null
  leadUnit: string | null
  responsibleUnit: string | null
  supportUnits: readonly string[]
  owner: string | null
  phone: string | null
  dispatchedOn: string | null
  dueOn: string | null
  progress: string | null
  difficulties: string | null
  completedOn: string | null
  verifier: string | null
  closed: boolean
  closedOn: string | null
  satisfaction: Satisfaction | null
  remark: string | null
}>

/** The words that stand in a sheet for codes. */
export type LedgerWords = Readonly<{
  source: Readonly<Record<Source, string>>
  category: Readonly<Record<Category, string>>
  rectificationType: Readonly<Record<RectificationType, string>>
  satisfaction: Readonly<Record<Satisfaction, string>>
  yes: string
  no: string
  /** Between the names of several units. */
  and: string
}>

/** One value a column; a date is text, `YYYY-MM-DD`, and what is empty is the empty text. */
export type LedgerRow = Readonly<Record<LedgerColumn, string>>

/** Columns that hold a date. */
export const LEDGER_DATES = [
  'reportedOn',
  'dispatchedOn',
  'dueOn',
  'completedOn',
  'closedOn',
] as const satisfies readonly LedgerColumn[]

/**
 * The 28 values of an issue as they stand in a sheet. An export writes them and the difference of a
 * sheet that comes back is taken from them, so that a sheet nobody touched differs in nothing.
 * @param index its place in the sheet, from 1
 */
export function ledgerRow(facts: LedgerFacts, words: LedgerWords, index: number): LedgerRow {
  const { source, category, rectificationType, satisfaction, closed, supportUnits } = facts
  const plain = LEDGER_KEYS.map((key) => [key, key in facts ? (facts[key as never] ?? '') : ''])
  return {
    ...(Object.fromEntries(plain) as LedgerRow),
    index: String(index),
    source: words.source[source],
    category: words.category[category],
    rectificationType: rectificationType === null ? '' : words.rectificationType[rectificationType],
    supportUnits: supportUnits.join(words.and),
    closed: closed ? words.yes : words.no,
    satisfaction: satisfaction === null ? '' : words.satisfaction[satisfaction],
  }
}
