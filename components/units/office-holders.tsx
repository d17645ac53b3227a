import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { OfficeHolder } from '#lib/units/dto.ts'

type Props = {
  people: readonly OfficeHolder[]
  /** Names become links, and phones are shown, for those who may read people. */
  readable: boolean
  t: Translate
  locale: Locale
}

/** People in office, with masked phones. */
export function OfficeHolders({ people, readable, t, locale }: Props) {
  const { fullDate } = format(locale)
  if (people.length === 0) return <p className="text-ink-2">{t('chambers.peopleNone')}</p>
  return (
    <DataTable
      caption={t('chambers.people')}
      wrap
      rows={[...people]}
      rowKey={({ personId, office }) => `${personId} ${office}`}
      columns={[
        {
          key: 'office',
          header: t('fields.office'),
          phone: 'lead',
          cell: ({ office }) => t(`codes.office.${office}`),
        },
        {
          key: 'name',
          header: t('fields.person'),
          phone: 'title',
          cell: ({ personId, name }) =>
            readable ? <TextLink href={`/admin/people/${personId}`}>{name}</TextLink> : name,
        },
        {
          key: 'phone',
          header: t('fields.phone'),
          phone: 'line',
          cell: ({ phone }) => phone,
        },
        {
          key: 'from',
          header: t('fields.fromOn'),
          phone: 'line',
          cell: ({ fromOn, untilOn }) =>
            untilOn
              ? t('chambers.until', { from: fullDate(fromOn), until: fullDate(untilOn) })
              : t('chambers.since', { date: fullDate(fromOn) }),
        },
      ]}
    />
  )
}
