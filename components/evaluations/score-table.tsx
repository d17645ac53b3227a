import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { INDICATORS, type Indicator } from '#lib/domain/evaluation.ts'
import type { EvaluationDetail, UnitScore } from '#lib/evaluations/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './evaluation-table.tsx'

type Props = { evaluation: EvaluationDetail; telling: Telling }

/** The townships with their scores; each score leads to the rows it is made of. */
export function ScoreTable({ evaluation: { id, units }, telling: { t, locale } }: Props) {
  const { number } = format(locale)
  const indicator = (name: Indicator): Column<UnitScore> => ({
    key: name,
    header: t(`evaluations.indicators.${name}`),
    align: 'right',
    phone: 'line',
    cell: ({ unit, score }) => {
      const { met, total, points } = score.indicators[name]
      const share = `${met}/${total}`
      return (
        <>
          <span className="md:hidden print:hidden">{t(`evaluations.indicators.${name}`)} </span>
          <TextLink href={`/evaluations/${id}/${unit.code}#${name}`}>
            {points === null ? '–' : `${number(points)} (${share})`}
          </TextLink>
        </>
      )
    },
  })
  return (
    <DataTable
      caption={t('evaluations.scores')}
      wrap
      rows={[...units]}
      rowKey={({ unit }) => unit.code}
      columns={[
        {
          key: 'place',
          header: t('evaluations.place'),
          align: 'right',
          phone: 'lead',
          cell: ({ place }) => (place === null ? '' : `${place}`),
        },
        {
          key: 'unit',
          header: t('fields.township'),
          phone: 'title',
          cell: ({ unit }) => (
            <TextLink href={`/evaluations/${id}/${unit.code}`}>{unit.name}</TextLink>
          ),
        },
        ...INDICATORS.map(indicator),
        {
          key: 'entries',
          header: t('evaluations.entries'),
          align: 'right',
          phone: 'line',
          cell: ({ unit, score: { manual, appeals }, entries }) =>
            entries.length === 0 ? (
              ''
            ) : (
              <TextLink href={`/evaluations/${id}/${unit.code}#entries`}>
                {signed(manual + appeals)}
              </TextLink>
            ),
        },
        {
          key: 'total',
          header: t('evaluations.total'),
          align: 'right',
          phone: 'end',
          cell: ({ score: { total } }) => (total === null ? '–' : <strong>{number(total)}</strong>),
        },
      ]}
    />
  )
}

/** +2.5, −1 or 0. */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`
}
