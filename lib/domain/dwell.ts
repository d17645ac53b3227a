import type { Stage } from './codes.ts'

/**
 * Stages an issue stays at until somebody does something; the time at each is a figure (停留时间). A
 * column of the issue row holds the times in this order: a new stage goes to the end.
 */
export const DWELL_STAGES = [
  'submitted',
  'accepted',
  'dispatched',
  'rectifying',
  'pending_verification',
  'pending_closure',
  'suspended',
] as const satisfies readonly Stage[]
type DwellStage = (typeof DWELL_STAGES)[number]

/** Milliseconds an issue spent at each stage other than the present one, all its times there together. */
export type Dwell = Readonly<Partial<Record<DwellStage, number>>>

type Standing = Readonly<{
  stage: Stage
  dwell: Dwell
  /**
   * The instant from which it would have stood at its present stage had all its times there been one;
   * null at a stage whose time is not counted.
   */
  dwellFrom: string | null
}>

/**
 * How long an issue stood where, after an event at `at` that leads to `stage`. What lasted no time at
 * all, as between two events of one act, was never stood at.
 * @param before null when it begins with this event
 */
export function standAt(
  before: Standing | null,
  stage: Stage,
  at: string,
): Omit<Standing, 'stage'> {
  if (before?.stage === stage) return { dwell: before.dwell, dwellFrom: before.dwellFrom }
  const times = new Map(Object.entries(before?.dwell ?? {}))
  if (before?.dwellFrom) {
    const spent = Date.parse(at) - Date.parse(before.dwellFrom)
    if (spent > 0) times.set(before.stage, spent)
  }
  const earlier = times.get(stage) ?? 0
  times.delete(stage)
  const dwellFrom = isDwellStage(stage) ? new Date(Date.parse(at) - earlier).toISOString() : null
  return { dwell: Object.fromEntries(times), dwellFrom }
}

function isDwellStage(stage: Stage): boolean {
  return (DWELL_STAGES as readonly Stage[]).includes(stage)
}

/** How many issues ever stood at a stage, and for how many calendar days each on average. */
export type StageDwell = Readonly<{ stage: Stage; issues: number; days: number }>
