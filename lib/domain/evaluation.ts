import { addDays } from './calendar.ts'
import type { Period } from './periods.ts'
import { lastDayOf, monthAfter } from './periods.ts'
import type { Action } from './policy.ts'

/** What a township is evaluated by; each is a share of things done well among things done. */
export const INDICATORS = ['receipt', 'onTime', 'firstPass', 'held'] as const
export type Indicator = (typeof INDICATORS)[number]

/**
 * Points of each indicator by version of the scoring (考核办法). A version once used is never changed:
 * an evaluation names the one it was made by. `byHand` is the most that entries by hand may add or
 * take in all, `appealDays` how long a published score can be appealed.
 */
export const SCORINGS = {
  1: { points: { receipt: 20, onTime: 40, firstPass: 25, held: 15 }, byHand: 5, appealDays: 10 },
} as const satisfies Record<number, Scoring>
export type ScoringVersion = keyof typeof SCORINGS
export const CURRENT_SCORING: ScoringVersion = 1
type Scoring = Readonly<{
  points: Readonly<Record<Indicator, number>>
  byHand: number
  appealDays: number
}>

/** Numbers of the issues in which the thing was done well, and in which it was not; one may repeat. */
export type Fact = Readonly<{ met: readonly string[]; missed: readonly string[] }>
export type Facts = Readonly<Record<Indicator, Fact>>

/** Points given or taken beside what is computed. */
export type Entry = Readonly<{ kind: 'manual' | 'appeal'; points: number }>

/** An indicator without anything to judge is left out, and the others carry its weight. */
export type IndicatorScore = Readonly<{
  met: number
  total: number
  /** Null when there was nothing to judge. */
  points: number | null
  max: number
}>
export type Score = Readonly<{
  indicators: Readonly<Record<Indicator, IndicatorScore>>
  /** Of 100; null when nothing at all could be judged. */
  computed: number | null
  /** Sums of the entries by hand and of granted appeals. */
  manual: number
  appeals: number
  /** What is published; null when nothing could be judged. */
  total: number | null
}>

/**
 * The score of a township: of each indicator its points times the share done well, scaled to 100 over
 * the indicators that could be judged, then the entries. Two decimals.
 */
export function scoreOf(facts: Facts, entries: readonly Entry[], version: ScoringVersion): Score {
  const { points } = SCORINGS[version]
  const indicators = Object.fromEntries(
    INDICATORS.map((name) => [name, indicatorScore(facts[name], points[name])]),
  ) as Record<Indicator, IndicatorScore>
  const judged = Object.values(indicators).filter((one) => one.points !== null)
  const possible = judged.reduce((sum, { max }) => sum + max, 0)
  const reached = judged.reduce((sum, one) => sum + (one.met / one.total) * one.max, 0)
  const computed = possible === 0 ? null : rounded((reached / possible) * 100)
  const manual = sumOf(entries, 'manual')
  const appeals = sumOf(entries, 'appeal')
  const total = computed === null ? null : rounded(computed + manual + appeals)
  return { indicators, computed, manual, appeals, total }
}

function indicatorScore({ met, missed }: Fact, max: number): IndicatorScore {
  const total = met.length + missed.length
  const points = total === 0 ? null : rounded((met.length / total) * max)
  return { met: met.length, total, points, max }
}

function sumOf(entries: readonly Entry[], kind: Entry['kind']): number {
  const own = entries.filter((entry) => entry.kind === kind)
  return rounded(own.reduce((sum, { points }) => sum + points, 0))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** True when another entry by hand keeps their sum within what the scoring allows. */
export function isWithinCap(
  entries: readonly Entry[],
  points: number,
  version: ScoringVersion,
): boolean {
  return Math.abs(sumOf(entries, 'manual') + points) <= SCORINGS[version].byHand
}

/** The days of a quarter such as 2026Q1. */
export function quarterPeriod(quarter: string): Period {
  const [year = '', of = ''] = quarter.split('Q')
  const first = `${year}-${String(Number(of) * 3 - 2).padStart(2, '0')}`
  return { from: `${first}-01`, to: lastDayOf(monthAfter(first, 2)) }
}

/** The quarters that are over on a day, the latest first, so many of them. */
export function quartersBefore(today: string, count: number): string[] {
  const month = today.slice(0, 7)
  return Array.from({ length: count }, (_, index) => {
    const one = monthAfter(month, -3 * (index + 1))
    return `${one.slice(0, 4)}Q${Math.ceil(Number(one.slice(5)) / 3)}`
  })
}

/** An evaluation goes one way: what is published stays, an appeal only adds to it. */
export const EVALUATION_STATUSES = ['draft', 'frozen', 'published'] as const
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number]

/** What is done with an evaluation: by whom, and where it must stand. */
export const EVALUATION_STEPS = {
  recompute: { action: 'prepare_evaluation', from: 'draft' },
  enter: { action: 'prepare_evaluation', from: 'draft' },
  freeze: { action: 'publish_evaluation', from: 'draft' },
  publish: { action: 'publish_evaluation', from: 'frozen' },
  appeal: { action: 'appeal_evaluation', from: 'published' },
  decide: { action: 'publish_evaluation', from: 'published' },
} as const satisfies Record<string, Readonly<{ action: Action; from: EvaluationStatus }>>
export type EvaluationStep = keyof typeof EVALUATION_STEPS

/** True as long as a published score can be appealed; the last day is one of them. */
export function isAppealable(lastDay: string | null, today: string): boolean {
  return lastDay !== null && today <= lastDay
}

/** The last day on which a score published on a day can be appealed. */
export function appealBy(publishedOn: string, version: ScoringVersion): string {
  return addDays(publishedOn, SCORINGS[version].appealDays)
}
