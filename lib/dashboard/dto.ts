import type { Category, Source, Stage } from '#lib/domain/codes.ts'

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

/**
 * The figures of the dashboard. Each equals the count of the ledger under the same filters, which
 * a test follows row by row.
 */
export type Dashboard = Readonly<{
  total: number
  open: number
  closed: number
  overdue: number
  dueSoon: number
  /** 已立项 − 中止: the denominator of the closing rate. */
  registered: number
  /** Between 0 and 1; null when nothing is registered. */
  closingRate: number | null
  /** Mean calendar days from report to closing; null when nothing is closed. */
  averageDays: number | null
  byStage: Readonly<Partial<Record<Stage, number>>>
  byCategory: readonly Readonly<{
    category: Category
    total: number
    stages: Readonly<Partial<Record<Stage, number>>>
  }>[]
  bySource: readonly Readonly<{ source: Source; total: number; closed: number }>[]
  byTownship: readonly PlaceFigures[]
  byMonth: readonly MonthFigures[]
}>
