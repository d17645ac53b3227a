import type { Category, EvidenceKind, FactKind, Light } from './codes.ts'

type FactRule = Readonly<{ category: Category; proof: readonly EvidenceKind[] }>

/** Of each dated fact: the category of the issue that warns of its end, and what proves a new one. */
export const FACT_RULES: Readonly<Record<FactKind, FactRule>> = {
  registration_cert: { category: 'registration', proof: ['certificate'] },
  term_of_office: { category: 'leadership', proof: ['minutes'] },
  annual_check: { category: 'registration', proof: ['certificate'] },
  venue_lease: { category: 'venue', proof: ['contract'] },
  insurance: { category: 'other', proof: ['contract'] },
}

/** The date `months` calendar months before a date; the last day of a month that is too short. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const lastDay = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate()
  first.setUTCDate(Math.min(day, lastDay))
  return first.toISOString().slice(0, 10)
}

/** A threshold of early warning: so many months ahead, and the day it is reached. */
export type Threshold = Readonly<{ months: number; on: string }>

/**
 * The thresholds reached on a day for a fact that is valid until a day, in the order of their dates.
 */
export function reachedThresholds(
  until: string,
  warnMonths: readonly number[],
  today: string,
): Threshold[] {
  return warnMonths
    .map((months) => ({ months, on: monthsBefore(until, months) }))
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The light of a dated fact: grey when it never ends, red when it is over, yellow once warned of. */
export function factLight(
  until: string | null,
  warnMonths: readonly number[],
  today: string,
): Light {
  if (until === null) return 'grey'
  if (until < today) return 'red'
  return reachedThresholds(until, warnMonths, today).length > 0 ? 'yellow' : 'green'
}

/** True when a fact that holds until `next` carries on one that ends on `before`; null never ends. */
export function extendsFact(before: string, next: string | null): boolean {
  return next === null || next > before
}

/** Kinds of proof that a new fact of this kind still lacks, given those put forward. */
export function missingFactProof(
  kind: FactKind,
  given: readonly (EvidenceKind | undefined)[],
): EvidenceKind[] {
  return FACT_RULES[kind].proof.filter((one) => !given.includes(one))
}
