import { CATEGORIES, type Category, SOURCES, type Source, type Stage } from '#lib/domain/codes.ts'
import { CLOSED_STAGES, closingRate, countOf } from '#lib/domain/figures.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { Dashboard, MonthFigures, PlaceFigures } from './dto.ts'

type Group = Readonly<{ stage: string; _count: number }>
type PlaceGroup = Group & Readonly<{ chamberCode: string; source: string }>
type Unit = Readonly<{ code: string; name: string; level: string; parentCode: string | null }>
type Counts = Partial<Record<Stage, number>>

/** Sums groups by stage. */
export function stageCounts(groups: readonly Group[]): Counts {
  const counts: Counts = {}
  for (const { stage, _count } of groups) {
    counts[stage as Stage] = (counts[stage as Stage] ?? 0) + _count
  }
  return counts
}

const total = (groups: readonly Group[]) => groups.reduce((sum, group) => sum + group._count, 0)

/** All categories in their own order, empty ones too, so that tables keep their shape. */
export function categories(
  groups: readonly (Group & { category: string })[],
): Dashboard['byCategory'] {
  return CATEGORIES.map((category: Category) => {
    const own = groups.filter((group) => group.category === category)
    return { category, total: total(own), stages: stageCounts(own) }
  })
}

/** All sources in their own order. */
export function sources(groups: readonly PlaceGroup[]): Dashboard['bySource'] {
  return SOURCES.map((source: Source) => {
    const own = groups.filter((group) => group.source === source)
    return { source, total: total(own), closed: countOf(stageCounts(own), CLOSED_STAGES) }
  })
}

/** Townships with issues, most issues first; chambers directly under the district as one line. */
export function places(
  groups: readonly PlaceGroup[],
  overdue: ReadonlyMap<string, number>,
  units: readonly Unit[],
): PlaceFigures[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const townshipOf = (chamberCode: string) => {
    const parent = byCode.get(byCode.get(chamberCode)?.parentCode ?? '')
    return parent?.level === 'township' ? parent : null
  }
  const lines = Map.groupBy(groups, (group) => townshipOf(group.chamberCode)?.code ?? null)
  return [...lines]
    .map(([code, own]): PlaceFigures => {
      const stages = stageCounts(own)
      const chambers = new Set(own.map((group) => group.chamberCode))
      return {
        code,
        name: code === null ? null : (byCode.get(code)?.name ?? code),
        total: total(own),
        open: total(own.filter((group) => !isEnded(group.stage as Stage))),
        overdue: [...chambers].reduce((sum, chamber) => sum + (overdue.get(chamber) ?? 0), 0),
        closingRate: closingRate(stages),
      }
    })
    .sort((a, b) => b.total - a.total || (a.code ?? '').localeCompare(b.code ?? ''))
}

/**
 * Month by month from the first report (or `from`) to the present, without gaps; at most the last
 * sixty, so that the table can be read.
 */
export function months(
  reported: readonly { reportedMonth: string; _count: number }[],
  ended: readonly { endedMonth: string | null; _count: number }[],
  from: string | undefined,
  present: string,
): MonthFigures[] {
  const seen = [...reported.map((group) => group.reportedMonth), ...ended.map((g) => g.endedMonth)]
  const first = from ?? seen.filter((month) => month !== null).sort()[0] ?? present
  return monthsBetween(first, present)
    .slice(-60)
    .map((month) => ({
      month,
      reported: reported.find((group) => group.reportedMonth === month)?._count ?? 0,
      closed: ended.find((group) => group.endedMonth === month)?._count ?? 0,
    }))
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
