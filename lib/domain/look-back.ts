import { addDays, dateOf } from './calendar.ts'
import { lotOf } from './stable-id.ts'
import { policyAt, type Terms } from './time-policy.ts'

/** A closed issue and the ISO instant it was closed at. */
export type Closed = Readonly<{ number: string; endedAt: string }>

/**
 * The sample for 回头看: so many percent of the numbers, rounded up, those with the lowest lots. The
 * same numbers, seed and share give the same sample, whatever order the numbers come in.
 */
export function drawSample(numbers: readonly string[], seed: string, share: number): string[] {
  const size = Math.min(numbers.length, Math.ceil((numbers.length * share) / 100))
  const lots = numbers.map((number) => ({ number, lot: lotOf(number, seed) }))
  // Equal lots are possible; the number then decides.
  lots.sort((a, b) => a.lot - b.lot || (a.number < b.number ? -1 : 1))
  return lots
    .slice(0, size)
    .map(({ number }) => number)
    .sort()
}

/** The last day under watch of what was closed at an instant, by the policy in force then. */
export function watchedUntil(terms: Terms, endedAt: string): string {
  const { lookBackDays } = policyAt(terms.policies(endedAt), undefined).policy
  return addDays(dateOf(new Date(endedAt)), lookBackDays)
}

/** The month, `YYYY-MM`, in which the time under watch ends: issues of one month are drawn together. */
export function cohortOf(terms: Terms, endedAt: string): string {
  return watchedUntil(terms, endedAt).slice(0, 7)
}

/**
 * Closed issues by cohort, the earliest first: the months that have ended and were not drawn yet,
 * however long ago that is.
 */
export function cohortsDue(
  closed: readonly Closed[],
  terms: Terms,
  drawn: readonly string[],
): [cohort: string, numbers: string[]][] {
  const present = terms.today.slice(0, 7)
  const cohorts = Map.groupBy(closed, ({ endedAt }) => cohortOf(terms, endedAt))
  return [...cohorts]
    .filter(([cohort]) => cohort < present && !drawn.includes(cohort))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cohort, issues]) => [cohort, issues.map(({ number }) => number).sort()])
}
