import type { MonthFigures } from '#lib/dashboard/dto.ts'
import { addDays } from '#lib/domain/calendar.ts'

/** Points that a line can carry and a person can tell apart. */
const MOST_POINTS = 24

export type Grain = 'month' | 'quarter' | 'year'

/** Months taken together; both dates are included. */
export type Period = Readonly<{
  /** 2026-03, 2026Q1 or 2026. */
  key: string
  from: string
  to: string
  reported: number
  closed: number
}>

/** Months as they are while they can be told apart, else summed up by quarter, else by year. */
export function periods(months: readonly MonthFigures[]): { grain: Grain; list: Period[] } {
  if (months.length <= MOST_POINTS) return { grain: 'month', list: grouped(months, monthKey) }
  const quarters = grouped(months, quarterKey)
  if (quarters.length <= MOST_POINTS) return { grain: 'quarter', list: quarters }
  return { grain: 'year', list: grouped(months, (month) => month.slice(0, 4)) }
}

const monthKey = (month: string) => month
const quarterKey = (month: string) =>
  `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`

function grouped(months: readonly MonthFigures[], keyOf: (month: string) => string): Period[] {
  const groups = Map.groupBy(months, ({ month }) => keyOf(month))
  return [...groups].map(([key, own]) => ({
    key,
    from: `${own[0]?.month}-01`,
    to: lastDay(own.at(-1)?.month ?? ''),
    reported: own.reduce((sum, { reported }) => sum + reported, 0),
    closed: own.reduce((sum, { closed }) => sum + closed, 0),
  }))
}

function lastDay(month: string): string {
  // Day 28 exists in every month, and four days later the next one has begun.
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1)
}

/** Every how many periods the axis is labelled, so that labels never touch on a phone. */
export function labelStep(grain: Grain, count: number): number {
  if (grain === 'quarter') return 4
  if (grain === 'year') return count <= 8 ? 1 : 4
  return count <= 6 ? 1 : count <= 12 ? 3 : 6
}
