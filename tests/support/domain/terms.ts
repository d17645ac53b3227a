import { DEFAULT_POLICIES, type PolicySet, type Terms } from '#lib/domain/time-policy.ts'
import type { WorkCalendar } from '#lib/domain/working-time.ts'

/** A year with weekends and nothing else, so that a test can count on its fingers. */
export const PLAIN_CALENDAR: WorkCalendar = {
  holidays: new Map(),
  makeups: new Map(),
  years: new Set([2026, 2027]),
}

/** What time means in a test: the plain calendar and one policy that was always in force. */
export function termsOn(today: string, policies: PolicySet = DEFAULT_POLICIES): Terms {
  return { today, calendar: PLAIN_CALENDAR, policies: () => policies }
}
