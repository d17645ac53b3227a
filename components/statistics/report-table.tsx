import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { ReportLine, Telling } from '#lib/statistics/dto.ts'

/** The months that are over, each with its report, where there is one, and its files. */
export function ReportTable({ reports, telling }: { reports: ReportLine[]; telling: Telling }) {
  const { t, locale } = telling
  const { month, exact } = format(locale)
  return (
    <DataTable
      caption={t('statistics.caption')}
      wrap
      rows={reports}
      rowKey={(line) => line.month}
      columns={[
        {
          key: 'month',
          header: t('statistics.month'),
          phone: 'title',
          cell: ({ month: of, madeAt, isUnread }) =>
            madeAt === null ? (
              month(of)
            ) : (
              <>
                <TextLink href={`/statistics/${of}/open`}>{month(of)}</TextLink>{' '}
                {isUnread ? <Tag tone="strong">{t('statistics.unread')}</Tag> : null}
              </>
            ),
        },
        {
          key: 'made',
          header: t('statistics.madeAt'),
          phone: 'line',
          cell: ({ madeAt }) => (madeAt ? exact(madeAt) : t('statistics.notMade')),
        },
        {
          key: 'how',
          header: t('statistics.how'),
          phone: 'line',
          cell: ({ madeAt, isScheduled }) =>
            madeAt ? t(isScheduled ? 'statistics.scheduled' : 'statistics.byHand') : '',
        },
        {
          key: 'files',
          header: t('statistics.files'),
          phone: 'end',
          cell: ({ month: of, madeAt }) =>
            madeAt ? (
              <>
                <a href={`/statistics/${of}/docx`} className="text-action underline">
                  {t('statistics.docx')}
                </a>{' '}
                <a href={`/statistics/${of}/xlsx`} className="text-action underline">
                  {t('statistics.xlsx')}
                </a>
              </>
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}
