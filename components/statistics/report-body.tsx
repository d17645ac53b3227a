import { DataTable } from '#components/ui/data-table.tsx'
import { NamedOnPhone } from '#components/ui/named-on-phone.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { MonthlyFigures } from '#lib/domain/monthly-report.ts'
import { format } from '#lib/i18n/format.ts'
import {
  cutWords,
  type Division,
  type FigureRow,
  standingHeads,
  type Telling,
  valueWords,
} from '#lib/statistics/dto.ts'

type FigureProps = { caption: string; rows: readonly FigureRow[]; telling: Telling }

/** Every figure beside that of the month before, with how it is counted. */
export function FigureTable({ caption, rows, telling: { t, locale } }: FigureProps) {
  return (
    <DataTable
      caption={caption}
      wrap
      rows={[...rows]}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('statistics.figure'), phone: 'title', cell: ({ name }) => name },
        {
          key: 'now',
          header: t('statistics.thisMonth'),
          align: 'right',
          phone: 'end',
          cell: ({ value, isRate }) => valueWords(value, isRate, locale),
        },
        {
          key: 'before',
          header: t('statistics.monthBefore'),
          align: 'right',
          phone: 'line',
          cell: ({ before, isRate }) => (
            <NamedOnPhone name={t('statistics.monthBefore')}>
              {valueWords(before, isRate, locale)}
            </NamedOnPhone>
          ),
        },
        {
          key: 'how',
          header: t('figures.how'),
          phone: 'line',
          cell: ({ formula }) => <span className="text-ink-2">{formula}</span>,
        },
      ]}
    />
  )
}

/** The lines of a division. */
export function DivisionTable({ division, telling }: { division: Division; telling: Telling }) {
  const { t, locale } = telling
  const [total = '', open = '', overdue = '', closed = '', registered = '', rate = ''] =
    standingHeads(t)
  const count = (key: 'open' | 'overdue' | 'closed' | 'registered', header: string) => ({
    key,
    header,
    align: 'right' as const,
    phone: 'line' as const,
    cell: (line: Division['lines'][number]) => (
      <NamedOnPhone name={header}>{format(locale).number(line[key])}</NamedOnPhone>
    ),
  })
  return (
    <DataTable
      caption={division.title}
      wrap
      rows={[...division.lines]}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('statistics.item'), phone: 'title', cell: ({ name }) => name },
        {
          key: 'total',
          header: total,
          align: 'right',
          phone: 'end',
          cell: (line) => format(locale).number(line.total),
        },
        count('open', open),
        count('overdue', overdue),
        count('closed', closed),
        count('registered', registered),
        {
          key: 'rate',
          header: rate,
          align: 'right',
          phone: 'line',
          cell: (line) => (
            <NamedOnPhone name={rate}>{valueWords(line.closingRate, true, locale)}</NamedOnPhone>
          ),
        },
      ]}
    />
  )
}

type OverdueProps = { figures: Pick<MonthlyFigures, 'overdue' | 'standing'>; telling: Telling }

/** The issues that were overdue, each leading to what it is today. */
export function OverdueTable({ figures, telling: { t, locale } }: OverdueProps) {
  const { overdue } = figures
  const cut = cutWords(figures, t)
  if (overdue.length === 0) return <p>{t('statistics.noneOverdue')}</p>
  return (
    <>
      {cut ? <p className="mb-2 text-ink-3">{cut}</p> : null}
      <DataTable
        caption={t('statistics.overdue')}
        wrap
        rows={[...overdue]}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'number',
            header: t('fields.number'),
            phone: 'lead',
            cell: ({ number }) => <TextLink href={`/issues/${number}`}>{number}</TextLink>,
          },
          { key: 'title', header: t('fields.title'), phone: 'title', cell: ({ title }) => title },
          { key: 'chamber', header: t('fields.chamber'), phone: 'line', cell: (i) => i.chamber },
          {
            key: 'resting',
            header: t('statistics.resting'),
            cell: ({ restingUnit }) => restingUnit ?? '',
          },
          {
            key: 'due',
            header: t('fields.dueOn'),
            phone: 'end',
            cell: ({ dueOn }) => format(locale).fullDate(dueOn),
          },
        ]}
      />
    </>
  )
}
