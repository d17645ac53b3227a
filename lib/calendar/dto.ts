import type { DayKind } from '#lib/domain/working-time.ts'

/**
 * What an administrator may say of a date: free, worked though a weekend, as the week has it, or
 * `announced`, which takes an entry back.
 */
export const ENTRY_KINDS = ['holiday', 'makeup', 'ordinary', 'announced'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** A day of the year's page; `entered` is true when the district said so itself. */
export type CalendarDayLine = Readonly<{
  date: string
  kind: DayKind
  name: string | null
  entered: boolean
}>

/** An entry of the district that stands, and what the announcement says instead. */
export type StandingEntry = Readonly<{
  date: string
  kind: Exclude<EntryKind, 'announced'>
  name: string
  by: string
  at: string
}>

/** A year at a glance. `announced`: by the package; `declared`: by an administrator. */
export type CalendarYearPage = Readonly<{
  year: number
  announced: boolean
  declared: Readonly<{ by: string; at: string }> | null
  days: readonly CalendarDayLine[]
  entries: readonly StandingEntry[]
  workingDays: number
  /** Whether the holidays of the year after it are known. */
  nextKnown: boolean
}>
