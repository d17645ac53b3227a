import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import type { Random } from './random.ts'

/** The present has been reached: the rest of the story has not happened yet. */
export class NotYet extends Error {}

const MINUTE = 60_000

/** Steps of at most so many days are done promptly; longer ones are the work itself. */
const PROMPT = 4

/**
 * The clock of one issue's history: moves on in working days and office hours, never past now. In a
 * `living` one the work itself takes most of the time until now, which is never reached, so that what
 * waits at the end has waited a short while only.
 */
export class StoryClock {
  at: Date
  readonly now: Date
  readonly random: Random
  private readonly isLiving: boolean

  constructor(start: Date, now: Date, random: Random, isLiving = false) {
    this.at = start
    this.now = now
    this.random = random
    this.isLiving = isLiving
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
    if (this.isLiving && maxDays > PROMPT) return this.nearer(60, 70)
    const day = workday(addDays(this.today, this.random.int(minDays, maxDays)))
    const moment = officeHour(day, this.random)
    const next = moment > this.at ? moment : new Date(this.at.getTime() + 37 * MINUTE)
    if (next >= this.now && this.isLiving) return this.nearer(25, 35)
    if (next >= this.now) throw new NotYet()
    this.at = next
    return next
  }

  /** So many days before now, in office hours; a little later than the last step when that is past. */
  ago(days: number): Date {
    const moment =
      days === 0
        ? new Date(this.now.getTime() - this.random.int(20, 180) * MINUTE)
        : officeHour(addDays(dateOf(this.now), -days), this.random)
    if (moment <= this.at || moment >= this.now) return this.nearer(25, 35)
    this.at = moment
    return moment
  }

  /** Takes so many percent of the time that is left until now. */
  private nearer(least: number, most: number): Date {
    const left = this.now.getTime() - this.at.getTime()
    const next = new Date(this.at.getTime() + left * (this.random.int(least, most) / 100))
    const moment = officeHour(dateOf(next), this.random)
    this.at = moment > this.at && moment < this.now ? moment : next
    return this.at
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
