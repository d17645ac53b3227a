import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import type { Random } from './random.ts'

/** The present has been reached: the rest of the story has not happened yet. */
export class NotYet extends Error {}

const MINUTE = 60_000

/** The clock of one issue's history: moves on in working days and office hours, never past now. */
export class StoryClock {
  at: Date
  private readonly now: Date
  private readonly random: Random

  constructor(start: Date, now: Date, random: Random) {
    this.at = start
    this.now = now
    this.random = random
  }

  /** Calendar date in Shanghai. */
  get today(): string {
    return dateOf(this.at)
  }

  /**
   * Moves on by some days to a moment in office hours.
   * @throws NotYet when that moment lies in the future.
   */
  later(minDays: number, maxDays: number): Date {
    const day = workday(addDays(this.today, this.random.int(minDays, maxDays)))
    const moment = officeHour(day, this.random)
    const next = moment > this.at ? moment : new Date(this.at.getTime() + 37 * MINUTE)
    if (next >= this.now) throw new NotYet()
    this.at = next
    return next
  }
}

/** A moment between 9:00 and 17:30 on a date. */
export function officeHour(day: string, random: Random): Date {
  return new Date(startOf(day).getTime() + random.int(9 * 60, 17 * 60 + 30) * MINUTE)
}

/** The date itself, or the Monday after a weekend. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, 2)
  return weekday === 0 ? addDays(day, 1) : day
}
