import { type Period, periodBefore, periodLastYear } from '#lib/domain/periods.ts'
import type { DashboardInput } from './schema.ts'

/** The period asked for and those it is compared with; a missing one cannot be compared. */
export type Compared = Readonly<{ before: Period | null; lastYear: Period | null }>

/**
 * What the figures of a span are compared with: without a first day there is nothing before it; a span
 * without a last day ends today.
 */
export function comparedWith({ from, to }: DashboardInput, today: string): Compared {
  const period = from === undefined ? null : { from, to: to ?? today }
  if (!period || period.from > period.to) return { before: null, lastYear: null }
  const before = periodBefore(period)
  const past = periodLastYear(period)
  const isSame = past?.from === before.from && past.to === before.to
  return { before, lastYear: isSame ? null : past }
}
