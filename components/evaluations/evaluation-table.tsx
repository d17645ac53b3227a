import { DataTable } from '#components/ui/data-table.tsx'
import { NamedOnPhone } from '#components/ui/named-on-phone.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { EvaluationLine } from '#lib/evaluations/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { quarterWord } from './quarter-word.ts'

export type Telling = Readonly<{ t: Translate; locale: Locale }>
type Props = { evaluations: EvaluationLine[]; telling: Telling }

/** Evaluations by quarter, how far each has come and until when it can be appealed. */
export function EvaluationTable({ evaluations, telling: { t, locale } }: Props) {
  const { fullDate } = format(locale)
  const dated = (name: string, date: Parameters<typeof fullDate>[0] | null) =>
    date ? <NamedOnPhone name={name}>{fullDate(date)}</NamedOnPhone> : ''
  return (
    <DataTable
      caption={t('evaluations.caption')}
      wrap
      rows={evaluations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'period',
          header: t('evaluations.period'),
          phone: 'title',
          cell: ({ id, period }) => (
            <TextLink href={`/evaluations/${id}`}>{quarterWord(period, t)}</TextLink>
          ),
        },
        {
          key: 'status',
          header: t('fields.stage'),
          phone: 'end',
          cell: ({ status }) => <Tag>{t(`evaluations.status.${status}`)}</Tag>,
        },
        {
          key: 'published',
          header: t('evaluations.publishedAt'),
          phone: 'line',
          cell: ({ publishedAt }) => dated(t('evaluations.publishedAt'), publishedAt),
        },
        {
          key: 'appeal',
          header: t('evaluations.appealBy'),
          phone: 'line',
          cell: ({ appealBy }) => dated(t('evaluations.appealBy'), appealBy),
        },
      ]}
    />
  )
}
