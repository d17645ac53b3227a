import type { FigureVersions, MonthlyFigures, Standing } from '#lib/domain/monthly-report.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

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

/** A language to speak in. */
export type Telling = Readonly<{ t: Translate; locale: Locale }>

/** A figure of a report: this month, the month before, and how it is counted. */
export type FigureRow = Readonly<{
  name: string
  value: number | null
  before: number | null
  isRate: boolean
  formula: string
}>

/** Lines of one division with their name. */
export type NamedStanding = Standing & Readonly<{ name: string }>

/** The lines of a report by township, by type or by source. */
export type Division = Readonly<{ title: string; lines: readonly NamedStanding[] }>

/** A value as people read it: 82.1 %, 1,204, or a dash where there is nothing to divide by. */
export function valueWords(value: number | null, isRate: boolean, locale: Locale): string {
  if (value === null) return '–'
  return isRate ? format(locale).percent(value) : format(locale).number(value)
}

/** Headings of the columns of a division, in order. */
export function standingHeads(t: Translate): string[] {
  return [
    t('figures.count.total'),
    t('figures.count.open'),
    t('figures.count.overdue'),
    t('figures.count.closed'),
    t('figures.count.registered'),
    t('figures.rate.closingRate'),
  ]
}

/** What is said where the list of overdue issues is not all of them; null when it is. */
export function cutWords(
  { overdue, standing }: Pick<MonthlyFigures, 'overdue' | 'standing'>,
  t: Translate,
): string | null {
  const isCut = standing.overdue > overdue.length
  return isCut ? t('statistics.overdueMore', { count: overdue.length }) : null
}
