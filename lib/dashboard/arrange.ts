import { CATEGORIES, type Category, SOURCES, type Source, type Stage } from '#lib/domain/codes.ts'
import { CLOSED_STAGES, closingRate, countOf, REGISTERED_STAGES } from '#lib/domain/figures.ts'
import { isEnded } from '#lib/domain/stage.ts'
import { isWithin } from '#lib/domain/unit-path.ts'
import type { Dashboard, DashboardView, Place, PlaceView } from './dto.ts'

type Group = Readonly<{ stage: string; count: number }>
/** `parentThen` is the unit the chamber hung under on the day of the report, where that is over. */
type Placed = Readonly<{ chamberCode: string; parentThen: string | null }>
type PlaceGroup = Group & Placed & Readonly<{ source: string; isOverdue: boolean }>
type Counts = Partial<Record<Stage, number>>

/** Sums groups by stage. */
export function stageCounts(groups: readonly Group[]): Counts {
  const counts: Counts = {}
  for (const { stage, count } of groups) {
    counts[stage as Stage] = (counts[stage as Stage] ?? 0) + count
  }
  return counts
}

const total = (groups: readonly Group[]) => groups.reduce((sum, group) => sum + group.count, 0)

/**
 * The categories asked for (all when none is), in their own order, empty ones too, so that tables keep
 * their shape.
 */
export function categories(
  groups: readonly (Group & { category: string })[],
  chosen: readonly Category[] = CATEGORIES,
): Dashboard['byCategory'] {
  return CATEGORIES.filter((one) => chosen.includes(one)).map((category: Category) => {
    const own = groups.filter((group) => group.category === category)
    return { category, total: total(own), stages: stageCounts(own) }
  })
}

/** The sources asked for (all when none is), in their own order. */
export function sources(
  groups: readonly PlaceGroup[],
  chosen: readonly Source[] = SOURCES,
): DashboardView['bySource'] {
  return SOURCES.filter((one) => chosen.includes(one)).map((source: Source) => {
    const own = groups.filter((group) => group.source === source)
    const stages = stageCounts(own)
    return { source, total: total(own), closed: countOf(stages, CLOSED_STAGES), stages }
  })
}

type Units = Readonly<{
  /** The units the viewer sees, and those behind single issues only. */
  units: readonly Place[]
  elsewhere: readonly Place[]
  chosen: Place | undefined
}>

/** Townships with issues, most issues first; chambers directly under the district as one line. */
export function places(
  groups: readonly PlaceGroup[],
  { units, elsewhere, chosen }: Units,
): PlaceView[] {
  const byCode = new Map([...elsewhere, ...units].map((unit) => [unit.code, unit]))
  const above = (unit: Place | undefined) => byCode.get(unit?.parentCode ?? '')
  const townshipOf = ({ chamberCode, parentThen }: Placed) => {
    let parent = parentThen === null ? above(byCode.get(chamberCode)) : byCode.get(parentThen)
    // A chamber that was merged hangs under its successor.
    while (parent?.level === 'chamber') parent = above(parent)
    return parent?.level === 'township' ? parent : null
  }
  const seen = new Set(units)
  return [...Map.groupBy(groups, townshipOf)]
    .map(([township, own]): PlaceView => {
      const stages = stageCounts(own)
      return {
        code: township?.code ?? null,
        name: township?.name ?? null,
        unit: township && seen.has(township) ? narrower(township, chosen) : null,
        total: total(own),
        open: total(own.filter((group) => !isEnded(group.stage as Stage))),
        overdue: total(own.filter(({ isOverdue }) => isOverdue)),
        closed: countOf(stages, CLOSED_STAGES),
        registered: countOf(stages, REGISTERED_STAGES),
        closingRate: closingRate(stages),
      }
    })
    .sort((a, b) => b.total - a.total || (a.code ?? '').localeCompare(b.code ?? ''))
}

function narrower(township: Place, chosen: Place | undefined): string {
  return chosen && isWithin(chosen.path, township.path) ? chosen.code : township.code
}
