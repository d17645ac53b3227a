import { addDays } from './calendar.ts'

/**
 * The official working calendar: public holidays, and weekend days that are worked instead (调休).
 * Names are those of the announcement. `years` are the years that have been announced; in any other
 * year only weekends are known to be free.
 */
export type WorkCalendar = Readonly<{
  holidays: ReadonlyMap<string, string>
  makeups: ReadonlyMap<string, string>
  years: ReadonlySet<number>
}>

/** Why a date is worked or not. */
export const DAY_KINDS = ['workday', 'makeup', 'weekend', 'holiday'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** No date limit reaches further; it keeps a wrong number from walking through centuries. */
export const LONGEST_LIMIT = 1000

/** What a date is on the calendar. */
export function dayKind(calendar: WorkCalendar, date: string): DayKind {
  if (calendar.holidays.has(date)) return 'holiday'
  if (calendar.makeups.has(date)) return 'makeup'
  return isWeekend(date) ? 'weekend' : 'workday'
}

/** True for Saturdays and Sundays, whatever was announced. */
export function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** True for dates on which offices work. */
export function isWorkingDay(calendar: WorkCalendar, date: string): boolean {
  const kind = dayKind(calendar, date)
  return kind === 'workday' || kind === 'makeup'
}

/** One day on the way to a due date: counted (its ordinal) or skipped, and why. */
export type TraceDay = Readonly<{
  date: string
  kind: DayKind
  /** Which of the counted days it is, from 1; null when skipped. */
  ordinal: number | null
  /** Name of the holiday or of the holiday it makes up for. */
  name: string | null
}>

/** How a due date came about, day by day. */
export type Trace = Readonly<{
  from: string
  days: number
  due: string
  steps: readonly TraceDay[]
  /** Years on the way whose holidays nobody has announced: there the date is provisional. */
  unknownYears: readonly number[]
}>

/**
 * Counts working days from the day after `from` (次日起算) and says how; 0 days is `from` itself.
 * @throws RangeError for a number of days that is not whole, negative or beyond LONGEST_LIMIT.
 */
export function traceWorkingDays(calendar: WorkCalendar, from: string, days: number): Trace {
  if (!Number.isInteger(days) || days < 0 || days > LONGEST_LIMIT) {
    throw new RangeError(`not a number of working days: ${days}`)
  }
  const steps: TraceDay[] = []
  let date = from
  for (let counted = 0; counted < days; ) {
    date = addDays(date, 1)
    const isCounted = isWorkingDay(calendar, date)
    if (isCounted) counted += 1
    steps.push({
      date,
      kind: dayKind(calendar, date),
      ordinal: isCounted ? counted : null,
      name: calendar.holidays.get(date) ?? calendar.makeups.get(date) ?? null,
    })
  }
  const years = new Set(steps.map((step) => Number(step.date.slice(0, 4))))
  const unknownYears = [...years].filter((year) => !calendar.years.has(year))
  return { from, days, due: date, steps, unknownYears }
}

/** The date so many working days after a date, counted from the next day. */
export function addWorkingDays(calendar: WorkCalendar, from: string, days: number): string {
  return traceWorkingDays(calendar, from, days).due
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before. It walks day by
 * day: both dates come from checked input.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: string, to: string): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date)) count += 1
  }
  return count
}
