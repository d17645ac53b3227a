import { CATEGORIES, OPEN_STAGES, SOURCES, type Stage } from '#lib/domain/codes.ts'
import { CLOSED_STAGES, REGISTERED_STAGES, ratio } from '#lib/domain/figures.ts'
import type { MonthlyFigures, Standing } from '#lib/domain/monthly-report.ts'

/** Issues alike in everything the tables of a report divide by. */
export type StandingGroup = Readonly<{
  chamberCode: string
  category: string
  source: string
  stage: Stage
  isOverdue: boolean
  count: number
}>
export type TownshipOf = ReadonlyMap<string, Readonly<{ code: string; name: string }>>

function standing(groups: readonly StandingGroup[]): Standing {
  const sum = (is: (group: StandingGroup) => boolean) =>
    groups.filter(is).reduce((all, { count }) => all + count, 0)
  const at = (stages: readonly Stage[]) => sum(({ stage }) => stages.includes(stage))
  const closed = at(CLOSED_STAGES)
  const registered = at(REGISTERED_STAGES)
  return {
    total: sum(() => true),
    open: at(OPEN_STAGES),
    overdue: sum(({ isOverdue }) => isOverdue),
    closed,
    registered,
    closingRate: ratio(closed, registered),
  }
}

/** A line a township, most issues first; chambers directly under the district as one. */
export function byTownship(
  groups: readonly StandingGroup[],
  townships: TownshipOf,
): MonthlyFigures['byTownship'] {
  const codes = Map.groupBy(groups, (group) => townships.get(group.chamberCode)?.code ?? null)
  const names = new Map([...townships.values()].map(({ code, name }) => [code, name]))
  return [...codes]
    .map(([code, own]) => {
      return { code, name: code === null ? null : (names.get(code) ?? null), ...standing(own) }
    })
    .sort((a, b) => b.total - a.total || (a.code ?? '').localeCompare(b.code ?? ''))
}

/** A line a type, in their own order, empty ones too. */
export function byCategory(groups: readonly StandingGroup[]): MonthlyFigures['byCategory'] {
  return CATEGORIES.map((category) => {
    return { category, ...standing(groups.filter((group) => group.category === category)) }
  })
}

/** A line a source, in their own order, empty ones too. */
export function bySource(groups: readonly StandingGroup[]): MonthlyFigures['bySource'] {
  return SOURCES.map((source) => {
    return { source, ...standing(groups.filter((group) => group.source === source)) }
  })
}
