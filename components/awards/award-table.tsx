import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { AwardLine } from '#lib/awards/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

export type Telling = Readonly<{ t: Translate; locale: Locale }>

/** Awards line by line; those that are over or taken back say so. */
export function AwardTable({ awards, telling }: { awards: AwardLine[]; telling: Telling }) {
  const { t, locale } = telling
  const { fullDate, number } = format(locale)
  return (
    <DataTable
      caption={t('awards.caption')}
      wrap
      rows={awards}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'on',
          header: t('awards.awardedOn'),
          phone: 'lead',
          cell: ({ awardedOn }) => fullDate(awardedOn),
        },
        {
          key: 'chamber',
          header: t('fields.chamber'),
          phone: 'title',
          cell: ({ id, chamber }) => <TextLink href={`/awards/${id}`}>{chamber.name}</TextLink>,
        },
        {
          key: 'what',
          header: t('awards.kind'),
          phone: 'line',
          cell: ({ kind, level }) =>
            `${t(`codes.awardLevel.${level}`)} ${t(`codes.awardKind.${kind}`)}`,
        },
        { key: 'round', header: t('awards.round'), phone: 'line', cell: ({ round }) => round },
        {
          key: 'expires',
          header: t('awards.expiresOn'),
          cell: ({ expiresOn }) => (expiresOn ? fullDate(expiresOn) : ''),
        },
        {
          key: 'reward',
          header: t('awards.rewardYuan'),
          align: 'right',
          cell: ({ rewardYuan }) => (rewardYuan ? number(rewardYuan) : ''),
        },
        {
          key: 'paid',
          header: t('awards.rewardedOn'),
          cell: ({ rewardedOn }) => (rewardedOn ? fullDate(rewardedOn) : ''),
        },
        {
          key: 'state',
          header: t('awards.state'),
          phone: 'end',
          cell: ({ standing }) => (
            <Tag tone={standing === 'valid' ? 'plain' : 'strong'}>
              {t(`awards.standing.${standing}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}
