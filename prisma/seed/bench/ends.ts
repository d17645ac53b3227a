import type { Random } from '../demo/random.ts'

/**
 * How far histories go, in a thousand. Of five years of issues that take two months each, some four in
 * a hundred are under way at any one time, but no more than of a hundred thousand: nobody has more on
 * the table than an office can do, however long its past is.
 */
const ENDS = [
  ['closed', 800],
  ['archived', 150],
  ['working', 20],
  ['declined', 10],
  ['submitted', 8],
  ['dispatched', 5],
  ['accepted', 4],
  ['reported', 3],
] as const
export type End = (typeof ENDS)[number][0]

/** Ends of histories that are still under way lie in the last weeks. */
export const LIVING: readonly End[] = ['working', 'submitted', 'dispatched', 'accepted', 'reported']

const MOST_UNDER_WAY_OF = 100_000

export function drawEnd(random: Random, issues: number): End {
  const living = Math.min(1, MOST_UNDER_WAY_OF / issues)
  let left = random.next() * 1000
  for (const [end, share] of ENDS) {
    left -= LIVING.includes(end) ? share * living : share
    if (left <= 0) return end
  }
  return 'closed'
}
