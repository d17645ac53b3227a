import type { Category, Level, Source, Stage } from '#lib/domain/codes.ts'
import type { StageDwell } from '#lib/domain/dwell.ts'
import type { FigureSet } from '#lib/domain/figures.ts'
import type { Period } from '#lib/domain/periods.ts'

type Stages = Readonly<Partial<Record<Stage, number>>>

/** Figures of one place: a township, or all chambers directly under the district. */
export type PlaceFigures = Readonly<{
  /** Unit code; null for the chambers directly under the district. */
  code: string | null
  name: string | null
  total: number
  open: number
  overdue: number
  closingRate: number | null
}>

/** A month of the trend, `YYYY-MM`. */
export type MonthFigures = Readonly<{ month: string; reported: number; closed: number }>

/** Figures of one source. */
export type SourceFigures = Readonly<{ source: Source; total: number; closed: number }>

/** The same figures of issues reported in another period, as they stand now. */
export type PeriodFigures = FigureSet & Period

/**
 * The figures of the dashboard. Each count equals the count of the ledger under the same filters,
 * which a test follows row by row.
 */
export type Dashboard = FigureSet &
  Readonly<{
    /** The period before, as long; null without a first day. */
    before: PeriodFigures | null
    /** The same period of the year before; null where that is the period before, or overlaps. */
    lastYear: PeriodFigures | null
    byStage: Stages
    byCategory: readonly Readonly<{ category: Category; total: number; stages: Stages }>[]
    bySource: readonly SourceFigures[]
    byTownship: readonly PlaceFigures[]
    byMonth: readonly MonthFigures[]
    /** Time at each stage, of stages at which any of the issues ever stood. */
    dwell: readonly StageDwell[]
    /** Open issues at the end of each of the last days. */
    backlog: readonly Readonly<{ date: string; open: number }>[]
  }>

/** A place with all that its line on the page needs. */
export type PlaceView = PlaceFigures &
  Readonly<{
    closed: number
    registered: number
    /**
     * The unit by which the ledger finds exactly this line: the narrower of the township and the
     * unit asked for. Null for a township the viewer sees only through single issues, by which the
     * ledger cannot be asked; the direct line has none of its own.
     */
    unit: string | null
  }>

/** The figures as the page shows them: more of each source and place than the API gives. */
export type DashboardView = Omit<Dashboard, 'bySource' | 'byTownship'> &
  Readonly<{
    bySource: readonly (SourceFigures & Readonly<{ stages: Stages }>)[]
    byTownship: readonly PlaceView[]
  }>

/** A unit that the figures can be narrowed to; `search` is its pinyin and initials. */
export type Place = Readonly<{
  code: string
  name: string
  level: Level
  path: string
  parentCode: string | null
  search: string
}>
