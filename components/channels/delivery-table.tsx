import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { DeliveryLine } from '#lib/notices/dto.ts'
import { Moment, type Telling } from './channel-table.tsx'

/** How the latest messages of a channel fared. */
export function DeliveryTable({ items, telling }: { items: DeliveryLine[]; telling: Telling }) {
  const { t } = telling
  const { at, what, attempts, error } = deliveryColumns(telling)
  if (items.length === 0) return <EmptyState>{t('channels.logEmpty')}</EmptyState>
  return (
    <DataTable
      caption={t('channels.logCaption')}
      wrap
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        at,
        { ...what, phone: 'title' },
        attempts,
        error,
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

/** What is told of every message. */
export function deliveryColumns(telling: Telling) {
  const { t } = telling
  return {
    at: {
      key: 'at',
      header: t('channels.at'),
      phone: 'lead',
      cell: ({ createdAt }) => <Moment at={createdAt} telling={telling} />,
    },
    what: {
      key: 'what',
      header: t('channels.what'),
      phone: 'line',
      cell: (line) => whatWord(line, t),
    },
    attempts: {
      key: 'attempts',
      header: t('channels.attempts'),
      align: 'right',
      cell: ({ attempts }) => attempts,
    },
    error: {
      key: 'error',
      header: t('channels.error'),
      phone: 'line',
      cell: (line) => faultWords(line, telling),
    },
  } satisfies Record<string, Column<DeliveryLine>>
}

/** What kind of message it was. */
function whatWord({ kind }: DeliveryLine, t: Translate): string {
  const known = (['mail', 'digest', 'announcement', 'channel', 'test'] as const).find(
    (one) => one === kind,
  )
  return known ? t(`channels.whats.${known}`) : kind
}

/** Why it did not go out, and when it is tried again. */
function faultWords(
  { fault, status, nextAttemptAt }: DeliveryLine,
  { t, locale }: Telling,
): string {
  if (!fault) return ''
  const why = t(`channels.fault.${fault.kind}`, { detail: fault.detail ?? '' })
  if (status !== 'pending') return why
  const again = t('channels.retryAt', { time: format(locale).time(nextAttemptAt) })
  return [why, again].join(t('admin.audit.and'))
}
