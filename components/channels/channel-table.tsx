import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { When } from '#components/ui/when.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChannelLine } from '#lib/notices/dto.ts'

export type Telling = Readonly<{ t: Translate; locale: Locale; now: Date }>

/** The channels of the district and how their messages fare. */
export function ChannelTable({ channels, telling }: { channels: ChannelLine[]; telling: Telling }) {
  const { t } = telling
  return (
    <DataTable
      caption={t('channels.caption')}
      wrap
      rows={channels}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('channels.name'),
          phone: 'title',
          cell: ({ id, name }) => <TextLink href={`/admin/channels/${id}`}>{name}</TextLink>,
        },
        {
          key: 'kind',
          header: t('channels.kind'),
          phone: 'lead',
          cell: ({ kind }) => t(`channels.kinds.${kind}`),
        },
        {
          key: 'unit',
          header: t('channels.unit'),
          phone: 'line',
          cell: ({ unit }) => unit.name,
        },
        {
          key: 'groups',
          header: t('channels.groups'),
          cell: ({ groups }) =>
            groups.map((group) => t(`notices.group.${group}`)).join(t('errors.separator')),
        },
        {
          key: 'lastSent',
          header: t('channels.lastSent'),
          phone: 'line',
          cell: ({ lastSentAt }) => <Moment at={lastSentAt} telling={telling} />,
        },
        {
          key: 'state',
          header: t('channels.state'),
          phone: 'end',
          cell: (channel) => <State channel={channel} t={t} />,
        },
      ]}
    />
  )
}

function State({ channel, t }: { channel: ChannelLine; t: Translate }) {
  const { enabled, waiting, dead } = channel
  if (!enabled) return <Tag>{t('channels.off')}</Tag>
  if (dead > 0) return <Tag tone="strong">{t('channels.deadCount', { count: dead })}</Tag>
  return <Tag>{waiting > 0 ? t('channels.waiting', { count: waiting }) : t('channels.fine')}</Tag>
}

/** A moment with its day, or that there was none. */
export function Moment({ at, telling }: { at: string | null; telling: Telling }) {
  const { t, locale, now } = telling
  if (at === null) return t('channels.never')
  const { date, time, exact } = format(locale)
  return <When value={at} text={`${date(at, now)} ${time(at)}`} exact={exact(at)} />
}
