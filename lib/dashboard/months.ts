import { later } from '#lib/domain/calendar.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { isClosed } from '#lib/domain/figures.ts'
import type { MonthFigures } from './dto.ts'

type Group = Readonly<{
  reportedMonth: string
  endedMonth: string | null
  stage: string
  count: number
}>
type Span = Readonly<{ from?: string | undefined; to?: string | undefined }>

const hasClosed = ({ stage }: Group) => isClosed(stage as Stage)

/**
 * Month by month without gaps: from the January of the first report (or from where the span begins,
 * when that is later) to the last month in which anything of the span can have happened.
 */
export function months(groups: readonly Group[], span: Span, today: string): MonthFigures[] {
  const reported = new Map<string, number>()
  const closed = new Map<string, number>()
  for (const group of groups) {
    add(reported, group.reportedMonth, group.count)
    if (hasClosed(group) && group.endedMonth) add(closed, group.endedMonth, group.count)
  }
  const seen = [...reported.keys(), ...closed.keys()].sort()
  const present = today.slice(0, 7)
  const january = `${(seen[0] ?? present).slice(0, 4)}-01`
  const first = later(january, span.from?.slice(0, 7) ?? '')
  const end = span.to === undefined || span.to >= today ? present : span.to.slice(0, 7)
  return monthsBetween(first, later(end, seen.at(-1) ?? '')).map((month) => ({
    month,
    reported: reported.get(month) ?? 0,
    closed: closed.get(month) ?? 0,
  }))
}

function add(counts: Map<string, number>, month: string, count: number) {
  counts.set(month, (counts.get(month) ?? 0) + count)
}

function monthsBetween(first: string, last: string): string[] {
  const list: string[] = []
  for (let [year, month] = first.split('-').map(Number) as [number, number]; ; month += 1) {
    if (month > 12) {
      month = 1
      year += 1
    }
    const text = `${year}-${String(month).padStart(2, '0')}`
    if (text > last) return list
    list.push(text)
  }
}
