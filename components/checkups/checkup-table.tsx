import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { CheckupLine } from '#lib/checkups/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './campaign-table.tsx'

/** Check-ups line by line, each leading to its score sheet. */
export function CheckupTable({ lines, telling }: { lines: CheckupLine[]; telling: Telling }) {
  const { t, locale } = telling
  const { fullDate, number } = format(locale)
  return (
    <DataTable
      caption={t('campaigns.checkupCaption')}
      wrap
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'chamber',
          header: t('campaigns.chamber'),
          phone: 'title',
          cell: ({ id, chamber }) => <TextLink href={`/checkups/${id}`}>{chamber.name}</TextLink>,
        },
        {
          key: 'standard',
          header: t('campaigns.standard'),
          phone: 'line',
          cell: ({ campaign, standard }) => campaign?.name ?? standard.name,
        },
        {
          key: 'opened',
          header: t('campaigns.openedOn'),
          phone: 'lead',
          cell: ({ openedAt }) => fullDate(openedAt),
        },
        {
          key: 'sealed',
          header: t('campaigns.sealedOn'),
          cell: ({ sealedAt }) => (sealedAt ? fullDate(sealedAt) : ''),
        },
        {
          key: 'total',
          header: t('campaigns.score'),
          align: 'right',
          phone: 'line',
          cell: ({ total, points }) =>
            total === null
              ? ''
              : t('campaigns.points', { total: number(total), points: number(points) }),
        },
        {
          key: 'status',
          header: t('campaigns.status'),
          phone: 'end',
          cell: ({ status }) => (
            <Tag tone={status === 'sealed' ? 'plain' : 'strong'}>
              {t(`codes.checkupStatus.${status}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}
