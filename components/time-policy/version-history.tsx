import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { When } from '#components/ui/when.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import fieldWords from '#lib/i18n/zh-CN/fields.ts'
import type { PolicyVersionLine } from '#lib/time-policy/dto.ts'

type Props = { versions: readonly PolicyVersionLine[]; t: Translate; locale: Locale }

/** Every version, newest first: who set it when, from when it holds, what it changed and why. */
export function VersionHistory({ versions, t, locale }: Props) {
  const { exact, fullDate } = format(locale)
  return (
    <DataTable
      caption={t('timePolicy.historyCaption')}
      wrap
      rows={[...versions]}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'version',
          header: t('fields.version'),
          phone: 'lead',
          cell: ({ version, state }) => (
            <>
              {t('timePolicy.version', { version })}{' '}
              <Tag tone={state === 'current' ? 'strong' : 'plain'}>
                {t(`timePolicy.state.${state}`)}
              </Tag>
            </>
          ),
        },
        {
          key: 'from',
          header: t('timePolicy.validFrom'),
          phone: 'line',
          cell: ({ validFrom }) => (
            <When value={validFrom} text={fullDate(validFrom)} exact={exact(validFrom)} />
          ),
        },
        {
          key: 'by',
          header: t('timePolicy.by'),
          phone: 'line',
          cell: ({ by, createdAt }) => (
            <>
              {by} <When value={createdAt} text={fullDate(createdAt)} exact={exact(createdAt)} />
            </>
          ),
        },
        {
          key: 'changed',
          header: t('timePolicy.changed'),
          phone: 'title',
          cell: ({ fields }) => changedWords(fields, t),
        },
        { key: 'note', header: t('fields.note'), phone: 'line', cell: ({ note }) => note },
      ]}
    />
  )
}

function changedWords(fields: readonly string[], t: Translate): string {
  if (fields.length === 0) return t('timePolicy.noChange')
  const words = fields.map((field) =>
    Object.hasOwn(fieldWords, field) ? t(`fields.${field}` as MessageKey) : field,
  )
  return words.join(t('errors.separator'))
}
