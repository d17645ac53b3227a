import type { FigureVersions, MonthlyFigures } from '#lib/domain/monthly-report.ts'

/** A month of the list; `madeAt` is null as long as nobody has made its report. */
export type ReportLine = Readonly<{
  month: string
  madeAt: string | null
  /** By the clock, or by a person on demand. */
  isScheduled: boolean
  isUnread: boolean
}>

/** A stored report. */
export type ReportDetail = Readonly<{
  month: string
  madeAt: string
  isScheduled: boolean
  figures: MonthlyFigures
  versions: FigureVersions
}>

/** When reports are made and who is told; `choices` are those who may read them. */
export type Schedule = Readonly<{
  day: number
  recipients: readonly string[]
  version: number
  choices: readonly Readonly<{ accountId: string; name: string }>[]
}>
