import { addDays, daysBetween } from './calendar.ts'
import { ENDED_STAGES, type Light, type Stage } from './codes.ts'

/** Up to and including this many days left the light is yellow. */
export const YELLOW_DAYS = 7

/** Stages whose clock does not run; before the first dispatch there is no due date to run to. */
export const CLOCKLESS_STAGES: readonly Stage[] = [...ENDED_STAGES, 'suspended']

/**
 * The traffic light of a due date: green more than seven days left, yellow seven or fewer, red
 * overdue, grey when no clock runs. On the due date itself it is not yet overdue.
 */
export function lightOf(due: string | null, running: boolean, today: string): Light {
  if (!due || !running) return 'grey'
  const left = daysBetween(today, due)
  if (left < 0) return 'red'
  return left <= YELLOW_DAYS ? 'yellow' : 'green'
}

/** The light of an issue. */
export function issueLight(issue: { stage: Stage; dueOn: string | null }, today: string): Light {
  return lightOf(issue.dueOn, !CLOCKLESS_STAGES.includes(issue.stage), today)
}

/**
 * The due dates behind a running light, both ends included; null stands for an open end. A list that
 * filters by light must find exactly the issues that show it.
 */
export function lightRange(
  light: Exclude<Light, 'grey'>,
  today: string,
): { from: string | null; until: string | null } {
  if (light === 'red') return { from: null, until: addDays(today, -1) }
  if (light === 'yellow') return { from: today, until: addDays(today, YELLOW_DAYS) }
  return { from: addDays(today, YELLOW_DAYS + 1), until: null }
}
