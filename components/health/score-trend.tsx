import { LineChart } from '#components/ui/charts/line-chart.tsx'
import type { SealedCheckup } from '#lib/health/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  checkups: readonly SealedCheckup[]
  telling: Readonly<{ t: Translate; locale: Locale; now: Date }>
}

/** The chart has room for so many standards and check-ups. */
const MOST_LINES = 2
const MOST_POINTS = 12

/** Totals as sealed, a line for each standard; each point leads to its check-up. */
export function ScoreTrend({ checkups, telling: { t, locale, now } }: Props) {
  const shown = checkups.slice(-MOST_POINTS)
  const { date, fullDate } = format(locale)
  const standards = [...new Set(shown.toReversed().map(({ standard }) => standard))]
  return (
    <LineChart
      title={t('health.trend')}
      description={t('health.trendLead')}
      words={{ table: t('common.tableBehind'), category: t('health.sealedAt'), value: '' }}
      months={shown.map(({ id, sealedAt }) => ({
        key: id,
        short: date(sealedAt, now),
        long: fullDate(sealedAt),
      }))}
      lines={standards.slice(0, MOST_LINES).map((standard) => ({
        key: standard,
        label: shown.findLast((one) => one.standard === standard)?.name ?? standard,
        points: shown.map((one) =>
          one.standard === standard ? { value: one.total, href: `/checkups/${one.id}` } : null,
        ),
      }))}
    />
  )
}
