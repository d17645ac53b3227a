/** Calendar dates as `YYYY-MM-DD` strings and instants as ISO strings; the calendar is Asia/Shanghai. */

const DAY = 86_400_000
/** China has had one zone without summer time since 1991, so the offset is a constant. */
const SHANGHAI_OFFSET = 8 * 3_600_000

/** The calendar date in Shanghai at an instant. */
export function dateOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10)
}

/** The instant at which a Shanghai calendar date begins. */
export function startOf(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET)
}

/** The date `days` after (or before, when negative) a date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** A database date column (midnight UTC) as a calendar date. */
export function fromDateColumn(value: Date): string {
  return value.toISOString().slice(0, 10)
}

/** A calendar date as the value of a database date column. */
export function toDateColumn(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** The later of two of a kind: two dates, two instants or two months. */
export function later(one: string, other: string): string {
  return one < other ? other : one
}
