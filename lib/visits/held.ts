import type { Prisma } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'

/** From the first to the last day of a year, as a condition on a date column. */
export function daysOf(year: number) {
  return { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) }
}

/** Visits that took place in a year: what every figure counts. */
export function heldIn(year: number) {
  return { status: 'held', heldOn: daysOf(year) } satisfies Prisma.VisitWhereInput
}
