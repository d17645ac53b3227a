import { DataTable } from '#components/ui/data-table.tsx'
import { When } from '#components/ui/when.tsx'
import type { FactLine } from '#lib/facts/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './fact-standings.tsx'

type Props = { lines: readonly FactLine[]; telling: Telling & Readonly<{ now: Date }> }

/** Everything ever entered of a chamber, with who did and what proves it. */
export function FactHistory({ lines, telling }: Props) {
  const { t, locale, now } = telling
  const { date, fullDate, exact } = format(locale)
  const day = (value: string | null) => (value ? fullDate(value) : '')
  return (
    <DataTable
      caption={t('facts.historyCaption')}
      wrap
      rows={[...lines]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: t('facts.enteredAt'),
          phone: 'lead',
          cell: ({ enteredAt: at }) => <When value={at} text={date(at, now)} exact={exact(at)} />,
        },
        {
          key: 'kind',
          header: t('facts.title'),
          phone: 'title',
          cell: ({ kind }) => t(`codes.factKind.${kind}`),
        },
        {
          key: 'from',
          header: t('fields.validFrom'),
          cell: ({ validFrom }) => day(validFrom),
        },
        {
          key: 'until',
          header: t('fields.validUntil'),
          phone: 'end',
          cell: ({ validUntil }) => day(validUntil) || t('facts.endless'),
        },
        {
          key: 'reference',
          header: t('fields.reference'),
          phone: 'line',
          cell: ({ reference, note }) => (
            <>
              {reference}
              {note ? <span className="block text-ink-2 text-sm">{note}</span> : null}
            </>
          ),
        },
        {
          key: 'proof',
          header: t('facts.proof'),
          phone: 'line',
          cell: ({ proof }) =>
            proof.map(({ id, name, kind }) => (
              <a
                key={id}
                href={`/api/v1/evidence/${id}`}
                className="block break-all text-action hover:underline"
              >
                {kind ? `${t(`codes.evidenceKind.${kind}`)} ` : ''}
                {name}
              </a>
            )),
        },
        { key: 'by', header: t('facts.entered'), phone: 'line', cell: (line) => line.enteredBy },
      ]}
    />
  )
}
