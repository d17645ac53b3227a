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
