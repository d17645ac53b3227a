import { LineChart } from '#components/ui/charts/line-chart.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { NamedOnPhone } from '#components/ui/named-on-phone.tsx'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { CountLink } from './count-link.tsx'
import type { FigureLinks } from './links.ts'

type Props = { figures: DashboardView; links: FigureLinks; t: Translate; locale: Locale }

/** Every how many days the axis says which. */
const LABELLED = 7

/** How many issues were open at the end of each day; each point is the ledger of that day. */
export function Backlog({ figures: { backlog }, links, t, locale }: Props) {
  return (
    <LineChart
      title={t('figures.backlog')}
      description={t('figures.backlogNote')}
      words={{ table: t('common.tableBehind'), category: t('figures.day'), value: '' }}
      months={backlog.map(({ date }, index) => ({
        key: date,
        short: (backlog.length - 1 - index) % LABELLED === 0 ? date.slice(5) : '',
        long: format(locale).fullDate(date),
      }))}
      lines={[
        {
          key: 'open',
          label: t('dashboard.open'),
          points: backlog.map(({ date, open }) => ({ value: open, href: links.openOn(date) })),
        },
      ]}
    />
  )
}

/** How long issues stay at each stage. */
export function Dwell({ figures: { dwell }, links, t, locale }: Props) {
  return (
    <section>
      <h2 className="font-bold">{t('figures.dwell')}</h2>
      <p className="mb-3 text-ink-3 text-sm">{t('figures.dwellNote')}</p>
      <DataTable
        caption={t('figures.dwell')}
        wrap
        rows={[...dwell]}
        rowKey={({ stage }) => stage}
        columns={[
          {
            key: 'stage',
            header: t('fields.stage'),
            phone: 'title',
            cell: ({ stage }) => t(`codes.stage.${stage}`),
          },
          {
            key: 'days',
            header: t('figures.dwellDays'),
            align: 'right',
            phone: 'end',
            cell: ({ days }) =>
              `${format(locale).number(Math.round(days * 10) / 10)} ${t('dashboard.days')}`,
          },
          {
            key: 'issues',
            header: t('dashboard.total'),
            align: 'right',
            phone: 'line',
            cell: ({ stage, issues }) => (
              <NamedOnPhone name={t('dashboard.total')}>
                <CountLink href={links.stood(stage)}>{format(locale).number(issues)}</CountLink>
              </NamedOnPhone>
            ),
          },
        ]}
      />
    </section>
  )
}
