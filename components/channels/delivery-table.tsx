import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { DeliveryLine } from '#lib/notices/dto.ts'
import { Moment, type Telling } from './channel-table.tsx'

/** How the latest messages of a channel fared. */
export function DeliveryTable({ items, telling }: { items: DeliveryLine[]; telling: Telling }) {
  const { t } = telling
  if (items.length === 0) return <EmptyState>{t('channels.logEmpty')}</EmptyState>
  return (
    <DataTable
      caption={t('channels.logCaption')}
      wrap
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: t('channels.at'),
          phone: 'lead',
          cell: ({ createdAt }) => <Moment at={createdAt} telling={telling} />,
        },
        {
          key: 'what',
          header: t('channels.what'),
          phone: 'title',
          cell: (line) => whatWord(line, t),
        },
        {
          key: 'attempts',
          header: t('channels.attempts'),
          align: 'right',
          cell: ({ attempts }) => attempts,
        },
        {
          key: 'error',
          header: t('channels.error'),
          phone: 'line',
          cell: (line) => faultWords(line, telling),
        },
        {
          key: 'status',
          header: t('channels.status'),
          phone: 'end',
          cell: ({ status }) => (
            <Tag tone={status === 'dead' ? 'strong' : 'plain'}>
              {t(`channels.statuses.${status}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}

/** What kind of message it was. */
export function whatWord({ kind }: DeliveryLine, t: Translate): string {
  const known = (['mail', 'digest', 'channel', 'test'] as const).find((one) => one === kind)
  return known ? t(`channels.whats.${known}`) : kind
}

/** Why it did not go out, and when it is tried again. */
export function faultWords(
  { fault, status, nextAttemptAt }: DeliveryLine,
  { t, locale }: Telling,
): string {
  if (!fault) return ''
  const why = t(`channels.fault.${fault.kind}`, { detail: fault.detail ?? '' })
  if (status !== 'pending') return why
  const again = t('channels.retryAt', { time: format(locale).time(nextAttemptAt) })
  return [why, again].join(t('admin.audit.and'))
}
