import type { DashboardView } from '#lib/dashboard/dto.ts'
import type { Counted, RateName } from '#lib/domain/figures.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

const PERIODS = ['before', 'lastYear'] as const

/** What a rate was in the periods compared, and by how many points it differs. */
export function rateComparison(
  figures: DashboardView,
  name: RateName,
  t: Translate,
  locale: Locale,
): string[] {
  const { percent, number } = format(locale)
  return PERIODS.flatMap((period) => {
    const past = figures[period]?.[name]
    if (past === undefined || past === null) return []
    const value = t(`figures.${period}`, { value: percent(past) })
    const rate = figures[name]
    if (rate === null) return [value]
    const points = Math.round((rate - past) * 1000) / 10
    const by = t('figures.points', { value: number(Math.abs(points)) })
    const change =
      points === 0
        ? t('figures.same')
        : t(points > 0 ? 'figures.up' : 'figures.down', { value: by })
    return [`${value}${t('dashboard.comma')}${change}`]
  })
}

/** What a count, or the mean of days, was in the periods compared. */
export function countComparison(
  figures: DashboardView,
  name: Counted | 'averageDays',
  t: Translate,
  locale: Locale,
): string[] {
  return PERIODS.flatMap((period) => {
    const past = figures[period]?.[name]
    if (past === undefined || past === null) return []
    const value = format(locale).number(Math.round(past * 10) / 10)
    return [t(`figures.${period}`, { value })]
  })
}

/** Which periods are compared, in words; null when none is. */
export function comparedSpans(
  { before, lastYear }: DashboardView,
  t: Translate,
  locale: Locale,
): string | null {
  if (!before) return null
  const { fullDate } = format(locale)
  const span = ({ from, to }: { from: string; to: string }) =>
    t('figures.span', { from: fullDate(from), to: fullDate(to) })
  return lastYear
    ? t('figures.spansBoth', { before: span(before), lastYear: span(lastYear) })
    : t('figures.spans', { before: span(before) })
}
