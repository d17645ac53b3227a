import { addDays, dateOf, startOf } from './calendar.ts'

/** The daily digest leaves at 08:30 in Shanghai. */
const DIGEST_MINUTES = 8 * 60 + 30

/** The next half past eight after an instant; whether that day is worked is asked when it comes. */
export function nextDigest(now: Date): Date {
  const today = digestOn(dateOf(now))
  return today > now ? today : digestOn(addDays(dateOf(now), 1))
}

/** True from half past eight on: what waited over a weekend leaves in the morning, not at midnight. */
export function isDigestTime(now: Date): boolean {
  return digestOn(dateOf(now)) <= now
}

function digestOn(date: string): Date {
  return new Date(startOf(date).getTime() + DIGEST_MINUTES * 60_000)
}
