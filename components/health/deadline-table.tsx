import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Deadline } from '#lib/health/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  deadlines: readonly Deadline[]
  code: string
  telling: Readonly<{ t: Translate; locale: Locale }>
}

/** What runs out, the soonest first; each leads to the facts of the chamber. */
export function DeadlineTable({ deadlines, code, telling: { t, locale } }: Props) {
  const { fullDate } = format(locale)
  return (
    <DataTable
      caption={t('health.deadlines')}
      wrap
      rows={[...deadlines]}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          header: t('facts.title'),
          phone: 'title',
          cell: ({ kind }) => t(`codes.factKind.${kind}`),
        },
        {
          key: 'until',
          header: t('facts.until'),
          phone: 'line',
          cell: ({ until }) => fullDate(until),
        },
        {
          key: 'left',
          header: t('facts.left'),
          phone: 'end',
          cell: ({ daysLeft }) => (
            <TextLink href={`/chambers/${code}/facts`}>
              {daysLeft < 0
                ? t('facts.daysOver', { count: -daysLeft })
                : t('facts.daysLeft', { count: daysLeft })}
            </TextLink>
          ),
        },
      ]}
    />
  )
}
