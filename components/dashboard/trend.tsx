import type { MonthLine } from '#components/ui/charts/chart-types.ts'
import { LineChart } from '#components/ui/charts/line-chart.tsx'
import type { MonthFigures } from '#lib/dashboard/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FigureLinks } from './links.ts'
import { type Grain, labelStep, type Period, periods } from './periods.ts'

const DESCRIPTIONS = {
  month: 'dashboard.trendMonth',
  quarter: 'dashboard.trendQuarter',
  year: 'dashboard.trendYear',
} as const

type Props = { months: readonly MonthFigures[]; links: FigureLinks; t: Translate; locale: Locale }

/** What came in and what was closed out over time; each point leads to its issues. */
export function Trend({ months, links, t, locale }: Props) {
  const { grain, list } = periods(months)
  const step = labelStep(grain, list.length)
  return (
    <LineChart
      title={t('dashboard.trend')}
      description={t(DESCRIPTIONS[grain])}
      words={{ table: t('common.tableBehind'), category: t('dashboard.period'), value: '' }}
      months={list.map((period, index) => ({
        key: period.key,
        short: index % step === 0 ? shortName(period, grain, t) : '',
        long: longName(period, grain, t, locale),
      }))}
      lines={[
        { key: 'reported', label: t('dashboard.reported'), points: reportedPoints(list, links) },
        {
          key: 'closed',
          label: t('dashboard.closed'),
          points: list.map((period) => ({ value: period.closed, href: links.closedIn(period) })),
        },
      ]}
    />
  )
}

function reportedPoints(list: readonly Period[], links: FigureLinks): MonthLine['points'] {
  return list.map((period) => {
    const href = links.reportedIn(period)
    return href === undefined ? null : { value: period.reported, href }
  })
}

function shortName({ key }: Period, grain: Grain, t: Translate): string {
  const [year = '', quarter = ''] = key.split('Q')
  return grain === 'quarter' ? t('dashboard.quarterShort', { year, quarter }) : key
}

function longName({ key }: Period, grain: Grain, t: Translate, locale: Locale): string {
  const [year = '', quarter = ''] = key.split('Q')
  if (grain === 'month') return format(locale).month(key)
  if (grain === 'quarter') return t('dashboard.quarterLong', { year, quarter })
  return t('dashboard.yearLong', { year })
}
