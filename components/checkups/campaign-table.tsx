import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { CampaignLine } from '#lib/checkups/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { ProgressWords } from './progress-words.tsx'

export type Telling = Readonly<{ t: Translate; locale: Locale }>

/** Campaigns at a glance: how far each is, and what the sealed check-ups come to on average. */
export function CampaignTable({ lines, telling }: { lines: CampaignLine[]; telling: Telling }) {
  const { t, locale } = telling
  const { fullDate, number } = format(locale)
  return (
    <DataTable
      caption={t('campaigns.caption')}
      wrap
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('campaigns.name'),
          phone: 'title',
          cell: ({ id, name }) => <TextLink href={`/checkups/campaigns/${id}`}>{name}</TextLink>,
        },
        {
          key: 'standard',
          header: t('campaigns.standard'),
          cell: ({ standard: { code, version, name } }) => (
            <TextLink href={`/standards/${code}/${version}`}>{name}</TextLink>
          ),
        },
        {
          key: 'period',
          header: t('campaigns.period'),
          phone: 'lead',
          cell: ({ fromOn, untilOn }) => `${fullDate(fromOn)} – ${fullDate(untilOn)}`,
        },
        {
          key: 'progress',
          header: t('campaigns.progress'),
          phone: 'line',
          cell: ({ progress }) => <ProgressWords progress={progress} t={t} />,
        },
        {
          key: 'average',
          header: t('campaigns.average'),
          align: 'right',
          cell: ({ progress: { average } }) => (average === null ? '' : number(average)),
        },
        {
          key: 'state',
          header: t('campaigns.status'),
          phone: 'end',
          cell: ({ isClosed }) => (isClosed ? <Tag>{t('campaigns.closed')}</Tag> : null),
        },
      ]}
    />
  )
}
