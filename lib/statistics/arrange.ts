import { CATEGORIES, OPEN_STAGES, SOURCES, type Stage } from '#lib/domain/codes.ts'
import { CLOSED_STAGES, REGISTERED_STAGES, ratio } from '#lib/domain/figures.ts'
import type { MonthlyFigures, Standing } from '#lib/domain/monthly-report.ts'

/** Issues alike in everything the tables of a report divide by. */
export type StandingGroup = Readonly<{
  chamberCode: string
  /** The unit the chamber hung under on the day of the report, where that is over. */
  parentThen: string | null
  category: string
  source: string
  stage: Stage
  isOverdue: boolean
  count: number
}>
export type UnitThen = Readonly<{
  code: string
  level: string
  parentCode: string | null
  name: string
}>
export type UnitsThen = ReadonlyMap<string, UnitThen>

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

/**
 * A line a township, most issues first; chambers directly under the district as one. An issue counts
 * where its chamber hung when it was reported.
 */
export function byTownship(
  groups: readonly StandingGroup[],
  units: UnitsThen,
): MonthlyFigures['byTownship'] {
  return [...Map.groupBy(groups, (group) => townshipOf(group, units))]
    .map(([township, own]) => {
      return { code: township?.code ?? null, name: township?.name ?? null, ...standing(own) }
    })
    .sort((a, b) => b.total - a.total || (a.code ?? '').localeCompare(b.code ?? ''))
}

function townshipOf({ chamberCode, parentThen }: StandingGroup, units: UnitsThen): UnitThen | null {
  let unit = units.get(parentThen ?? units.get(chamberCode)?.parentCode ?? '')
  // A chamber that was merged hangs under its successor.
  while (unit?.level === 'chamber') unit = units.get(unit.parentCode ?? '')
  return unit?.level === 'township' ? unit : null
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
