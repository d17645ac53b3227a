import { STAGES, type Stage } from './codes.ts'

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
 * 销号率 = closed ÷ (registered − terminated), between 0 and 1; null when nothing is registered.
 */
export function closingRate(counts: StageCounts): number | null {
  const registered = countOf(counts, REGISTERED_STAGES)
  return registered === 0 ? null : countOf(counts, CLOSED_STAGES) / registered
}

/** Closed issues that had a due date, and how many were handed in by it: the present, the first. */
export type OnTimeCounts = Readonly<{ judged: number; onTime: number; onTimeOriginal: number }>

/**
 * 按期率 both ways: by the dates in force, extensions included, and by the dates first given. Between
 * 0 and 1; null when nothing closed had a date.
 */
export function onTimeRates({ judged, onTime, onTimeOriginal }: OnTimeCounts): Readonly<{
  onTimeRate: number | null
  onTimeRateOriginal: number | null
}> {
  if (judged === 0) return { onTimeRate: null, onTimeRateOriginal: null }
  return { onTimeRate: onTime / judged, onTimeRateOriginal: onTimeOriginal / judged }
}

/**
 * 反弹率 = issues reopened at least once ÷ issues ever closed out, between 0 and 1; null when none
 * was. What was reopened and is being worked on again stays in.
 */
export function relapseRate(everClosed: number, relapsed: number): number | null {
  return everClosed === 0 ? null : relapsed / everClosed
}
