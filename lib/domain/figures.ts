import { STAGES, type Stage } from './codes.ts'
import type { IssueFilters } from './issue-filters.ts'

/** How many issues stand at each stage; a missing stage counts zero. */
export type StageCounts = Readonly<Partial<Record<Stage, number>>>

/** Stages that count as registered (已立项): accepted and not terminated; suspended ones stay in. */
export const REGISTERED_STAGES = STAGES.filter(
  (stage) => !['draft', 'submitted', 'declined', 'terminated'].includes(stage),
)
/** Stages that count as closed out (已销号). */
export const CLOSED_STAGES = ['closed', 'archived'] as const satisfies readonly Stage[]

/** True for stages that count as closed out; ended is not closed, it may also be declined. */
export function isClosed(stage: Stage): boolean {
  return (CLOSED_STAGES as readonly Stage[]).includes(stage)
}

/** Sum over some stages. */
export function countOf(counts: StageCounts, stages: readonly Stage[]): number {
  return stages.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0)
}

/**
 * What a figure counts, in the ledger's own filters: the SQL of a figure and the link to its rows both
 * come from here, so that they cannot differ.
 */
export const COUNTED = {
  total: {},
  open: { state: 'open' },
  overdue: { light: ['red'] },
  dueSoon: { light: ['yellow'] },
  closed: { stage: [...CLOSED_STAGES] },
  /** 已立项 − 中止. */
  registered: { stage: [...REGISTERED_STAGES] },
  /** Closed after somebody handed work in: only of these can it be said whether it came in time. */
  handedIn: { handedIn: true },
  onTime: { onTime: true },
  onTimeOriginal: { onTimeOriginal: true },
  firstPass: { firstPass: true },
  dispatched: { dispatched: true },
  returned: { returned: true },
  /** Closed at least once; what was reopened and is being worked on again stays in. */
  everClosed: { everClosed: true },
  relapsed: { relapsed: true },
  rated: { rated: true },
  satisfied: { satisfaction: ['satisfied', 'fairly_satisfied'] },
  /** Rated by the federation or a department, which had reported it themselves. */
  ratedByDistrict: { rated: true, reporterLevel: ['district'] },
} as const satisfies Record<string, Readonly<Record<string, unknown>>>
export type Counted = keyof typeof COUNTED
export const COUNTED_NAMES = Object.keys(COUNTED) as Counted[]

/** The filters of a count. */
export function filtersOf(counted: Counted): IssueFilters {
  const { stage, light, satisfaction, reporterLevel, ...rest } = COUNTED[counted] as IssueFilters
  return {
    ...rest,
    ...(stage && { stage: [...stage] }),
    ...(light && { light: [...light] }),
    ...(satisfaction && { satisfaction: [...satisfaction] }),
    ...(reporterLevel && { reporterLevel: [...reporterLevel] }),
  }
}

export type Counts = Readonly<Record<Counted, number>>

type Definition = Readonly<{ version: number; of: Counted; by: Counted }>

/**
 * The rates: `of` ÷ `by`, of issues reported in the period, as they stand at the instant asked for.
 * Their words are `figures.formula.<name>`. A changed definition gets the next version, so that a
 * stored report says by which it was made.
 */
export const RATES = {
  closingRate: { version: 1, of: 'closed', by: 'registered' },
  onTimeRate: { version: 2, of: 'onTime', by: 'handedIn' },
  onTimeRateOriginal: { version: 2, of: 'onTimeOriginal', by: 'handedIn' },
  firstPassRate: { version: 1, of: 'firstPass', by: 'handedIn' },
  returnRate: { version: 1, of: 'returned', by: 'dispatched' },
  relapseRate: { version: 1, of: 'relapsed', by: 'everClosed' },
  satisfactionRate: { version: 1, of: 'satisfied', by: 'rated' },
  responseRate: { version: 1, of: 'rated', by: 'closed' },
} as const satisfies Record<string, Definition>
export type RateName = keyof typeof RATES
export const RATE_NAMES = Object.keys(RATES) as RateName[]

export type Rates = Readonly<Record<RateName, number | null>>

/** All counts of some issues, their rates, and the mean calendar days from report to closing. */
export type FigureSet = Counts & Rates & Readonly<{ averageDays: number | null }>

/** `of` ÷ `by`, between 0 and 1; null when there is nothing to divide by. */
export function ratio(of: number, by: number): number | null {
  return by === 0 ? null : of / by
}

/** All rates of some counts. */
export function ratesOf(counts: Counts): Rates {
  const entries = RATE_NAMES.map((name) => {
    const { of, by } = RATES[name]
    return [name, ratio(counts[of], counts[by])]
  })
  return Object.fromEntries(entries) as Rates
}

/**
 * 销号率 = closed ÷ (registered − terminated), between 0 and 1; null when nothing is registered.
 */
export function closingRate(counts: StageCounts): number | null {
  return ratio(countOf(counts, CLOSED_STAGES), countOf(counts, REGISTERED_STAGES))
}

/** Which definition each rate follows, as a stored report keeps it. */
export function figureVersions(): Readonly<Record<RateName, number>> {
  const entries = RATE_NAMES.map((name) => [name, RATES[name].version])
  return Object.fromEntries(entries) as Record<RateName, number>
}
