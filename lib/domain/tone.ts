import type { Level } from './codes.ts'

/**
 * How the federation speaks to a unit: it orders townships and departments, and advises chambers and
 * members, which are independent legal persons (提示、整改建议 instead of 催办、督办).
 */
export type Tone = 'order' | 'advice'

/** The tone toward a unit of this level; an unknown level is advised. */
export function toneToward(level: Level | null): Tone {
  return level === 'district' || level === 'township' ? 'order' : 'advice'
}
