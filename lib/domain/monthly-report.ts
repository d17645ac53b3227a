import { dateOf } from './calendar.ts'
import type { Category, Source } from './codes.ts'
import type { FigureSet, RateName } from './figures.ts'
import { lastDayOf, monthAfter } from './periods.ts'

/** How the issues of one township, type or source stand. */
export type Standing = Readonly<{
  total: number
  open: number
  overdue: number
  closed: number
  registered: number
  closingRate: number | null
}>

/** An overdue issue as the report lists it. */
export type OverdueIssue = Readonly<{
  number: string
  title: string
  chamber: string
  restingUnit: string | null
  dueOn: string
}>

/**
 * The figures of a monthly report (统计月报) as they are stored: everything as of the end of the
 * month's last day in Shanghai, beside the same a month earlier.
 */
export type MonthlyFigures = Readonly<{
  /** All issues reported until then. */
  standing: FigureSet
  standingBefore: FigureSet
  /** Only those reported in the month. */
  reported: FigureSet
  reportedBefore: FigureSet
  /** Closed out in the month, whenever they were reported. */
  closedInMonth: number
  closedInMonthBefore: number
  byTownship: readonly (Standing & Readonly<{ code: string | null; name: string | null }>)[]
  byCategory: readonly (Standing & Readonly<{ category: Category }>)[]
  bySource: readonly (Standing & Readonly<{ source: Source }>)[]
  /** The longest overdue first. */
  overdue: readonly OverdueIssue[]
}>

/** Which definition each rate follows. */
export type FigureVersions = Readonly<Record<RateName, number>>

/** Days of a month on which a report can be made: every month has them. */
export const REPORT_DAYS = { first: 1, last: 28 } as const

/**
 * The last month whose report is due: it is made on that day of the month that follows.
 * @param day of the month, from 1 to 28
 */
export function monthDue(now: Date, day: number): string {
  const today = dateOf(now)
  const month = today.slice(0, 7)
  return monthAfter(month, Number(today.slice(8)) >= day ? -1 : -2)
}

/** The days on which the figures of a month and those before it are taken. */
export function reportDays(month: string): Readonly<{ asOf: string; before: string }> {
  return { asOf: lastDayOf(month), before: lastDayOf(monthAfter(month, -1)) }
}

/** Months from one to another, both included, the latest first. */
export function monthsDown(first: string, last: string): string[] {
  const list: string[] = []
  for (let month = last; month >= first; month = monthAfter(month, -1)) list.push(month)
  return list
}
