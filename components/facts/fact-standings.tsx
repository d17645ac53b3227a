import { DataTable } from '#components/ui/data-table.tsx'
import { Light } from '#components/ui/light.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { FactStanding } from '#lib/facts/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

export type Telling = Readonly<{ t: Translate; locale: Locale }>

type Props = { standings: readonly FactStanding[]; telling: Telling }

/** How each kind of fact stands: its light, until when, how long that is, and the open warning. */
export function FactStandings({ standings, telling }: Props) {
  const { t, locale } = telling
  const { fullDate } = format(locale)
  return (
    <DataTable
      caption={t('facts.standingCaption')}
      wrap
      rows={[...standings]}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          header: t('facts.title'),
          phone: 'title',
          cell: ({ kind }) => t(`codes.factKind.${kind}`),
        },
        {
          key: 'light',
          header: t('fields.light'),
          phone: 'lead',
          cell: ({ light, latest }) =>
            latest ? <Light value={light} text={t(`facts.light.${light}`)} /> : t('facts.none'),
        },
        {
          key: 'until',
          header: t('facts.until'),
          phone: 'line',
          cell: ({ latest }) => {
            if (!latest) return ''
            return latest.validUntil ? fullDate(latest.validUntil) : t('facts.endless')
          },
        },
        {
          key: 'left',
          header: t('facts.left'),
          phone: 'end',
          cell: ({ daysLeft }) => leftWords(daysLeft, t),
        },
        {
          key: 'warning',
          header: t('facts.warning'),
          phone: 'line',
          cell: ({ warning }) =>
            warning ? <TextLink href={`/issues/${warning}`}>{warning}</TextLink> : '',
        },
        {
          key: 'demands',
          header: t('facts.demands'),
          cell: ({ demands }) =>
            demands.map((one) => t(`codes.evidenceKind.${one}`)).join(t('errors.separator')),
        },
      ]}
    />
  )
}

function leftWords(days: number | null, t: Translate): string {
  if (days === null) return ''
  if (days === 0) return t('facts.lastDay')
  return days > 0 ? t('facts.daysLeft', { count: days }) : t('facts.daysOver', { count: -days })
}
