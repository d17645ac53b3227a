import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { RankLine, ReportLine, ReportYear } from '#lib/reports/dto.ts'

type Props = { rows: readonly ReportLine[]; judging: ReportYear; t: Translate; locale: Locale }

/** The reports of a year: who, when, handed in or not, and the result as far as it is shown. */
export function ReportTable({ rows, judging, t, locale }: Props) {
  const { fullDate } = format(locale)
  return (
    <DataTable
      caption={t('reports.caption')}
      wrap
      rows={[...rows]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'chamber',
          header: t('fields.chamber'),
          frozen: 1,
          phone: 'title',
          cell: ({ id, chamber }) => <TextLink href={`/reports/${id}`}>{chamber.name}</TextLink>,
        },
        {
          key: 'president',
          header: t('fields.presidentName'),
          phone: 'line',
          cell: ({ presidentName }) => presidentName,
        },
        {
          key: 'heldOn',
          header: t('reports.heldOn'),
          phone: 'line',
          cell: ({ heldOn }) => (heldOn ? fullDate(heldOn) : t('reports.notScheduled')),
        },
        {
          key: 'filedAt',
          header: t('reports.filedAt'),
          phone: 'lead',
          cell: ({ filedAt }) => (filedAt ? fullDate(filedAt) : t('reports.notFiled')),
        },
        {
          key: 'result',
          header: t('reports.result'),
          phone: 'end',
          align: 'right',
          cell: (row) => resultWords(row, judging, t),
        },
      ]}
    />
  )
}

/** The result, which panels it still lacks, or that it is not shown yet. */
export function resultWords(
  { result }: Pick<ReportLine, 'result'>,
  { panels }: ReportYear,
  t: Translate,
): string {
  if (!result) return t('reports.resultHidden')
  if (result.total !== null) return t('reports.points', { total: result.total })
  const names = panels.filter(({ code }) => result.missing.includes(code)).map(({ name }) => name)
  return t('reports.missing', { panels: names.join(t('errors.separator')) })
}

/** The published places of the whole district. */
export function RankingTable({ rows, t }: { rows: readonly RankLine[]; t: Translate }) {
  return (
    <DataTable
      caption={t('reports.rankingCaption')}
      wrap
      rows={[...rows]}
      rowKey={({ chamber }) => chamber.code}
      columns={[
        {
          key: 'place',
          header: t('reports.place'),
          phone: 'lead',
          align: 'right',
          cell: ({ place }) => place,
        },
        {
          key: 'chamber',
          header: t('fields.chamber'),
          frozen: 2,
          phone: 'title',
          cell: ({ chamber }) => chamber.name,
        },
        {
          key: 'total',
          header: t('reports.result'),
          phone: 'end',
          align: 'right',
          cell: ({ total }) => t('reports.points', { total }),
        },
      ]}
    />
  )
}
