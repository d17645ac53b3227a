import { addDays, daysBetween } from './calendar.ts'

/** Calendar dates (`YYYY-MM-DD`), both included. */
export type Period = Readonly<{ from: string; to: string }>

/** The last day of a month (`YYYY-MM`). */
export function lastDayOf(month: string): string {
  return addDays(`${monthAfter(month, 1)}-01`, -1)
}

/** The month so many months later, or earlier when negative (`YYYY-MM`). */
export function monthAfter(month: string, count: number): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  const months = year * 12 + of - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** A month as a period. */
export function monthPeriod(month: string): Period {
  return { from: `${month}-01`, to: lastDayOf(month) }
}

/**
 * The period before (上期), which ends the day before this one begins: whole months are compared with
 * as many whole months, anything else with as many days.
 */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(from, -1)
  const isWhole = from.endsWith('-01') && to === lastDayOf(to.slice(0, 7))
  if (!isWhole) return { from: addDays(from, -daysBetween(from, to) - 1), to: end }
  const months = monthsBetween(from.slice(0, 7), to.slice(0, 7)) + 1
  return { from: `${monthAfter(from.slice(0, 7), -months)}-01`, to: end }
}

/**
 * The same period of the year before (去年同期); null when it would reach into this one. The 29th of
 * February becomes the last day of that February.
 */
export function periodLastYear({ from, to }: Period): Period | null {
  const past = { from: yearEarlier(from), to: yearEarlier(to) }
  const isEnd = to === lastDayOf(to.slice(0, 7))
  const last = isEnd ? lastDayOf(past.to.slice(0, 7)) : past.to
  return last < from ? { from: past.from, to: last } : null
}

function monthsBetween(from: string, to: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return months(to) - months(from)
}

function yearEarlier(date: string): string {
  const month = monthAfter(date.slice(0, 7), -12)
  const day = `${month}${date.slice(7)}`
  const last = lastDayOf(month)
  return day > last ? last : day
}
