import { addDays, daysBetween } from './calendar.ts'
import { monthAfter, monthPeriod } from './periods.ts'
import { calendarMonth } from './text.ts'

/** Days of the week as `Date` counts them, Monday first, as offices plan. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

/** The dates of a month (`YYYY-MM`) in their order. */
export function datesOfMonth(month: string): string[] {
  const { from, to } = monthPeriod(month)
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day))
}

/** The place of a date in its week: 0 for Monday to 6 for Sunday. */
export function placeInWeek(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** The months before and after one, as far as the calendar goes. */
export function monthsBeside(month: string): { before: string | null; after: string | null } {
  const usable = (one: string) => (calendarMonth.safeParse(one).success ? one : null)
  return { before: usable(monthAfter(month, -1)), after: usable(monthAfter(month, 1)) }
}
