import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Candidate } from '#lib/awards/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './award-table.tsx'

type Props = { candidates: readonly Candidate[]; round: string; telling: Telling }

/** Candidates in their order; each leads to its check-up and to the award it may get. */
export function ShortlistTable({ candidates, round, telling }: Props) {
  const { t, locale } = telling
  const { number } = format(locale)
  const awardOf = (chamber: string) =>
    `/awards/new?${new URLSearchParams({ chamber, kind: 'four_good', round })}`
  return (
    <DataTable
      caption={t('awards.shortlist.caption')}
      wrap
      rows={candidates.map((candidate, index) => ({ ...candidate, place: index + 1 }))}
      rowKey={({ checkupId }) => checkupId}
      columns={[
        {
          key: 'place',
          header: t('awards.shortlist.place'),
          phone: 'lead',
          align: 'right',
          cell: ({ place }) => place,
        },
        {
          key: 'chamber',
          header: t('fields.chamber'),
          phone: 'title',
          cell: ({ chamber, checkupId }) => (
            <TextLink href={`/checkups/${checkupId}`}>{chamber.name}</TextLink>
          ),
        },
        {
          key: 'total',
          header: t('awards.shortlist.total'),
          phone: 'end',
          align: 'right',
          cell: ({ total }) => number(total),
        },
        {
          key: 'sealed',
          header: t('awards.shortlist.sealed'),
          align: 'right',
          cell: ({ sealed }) => number(sealed),
        },
        {
          key: 'record',
          header: t('awards.one'),
          phone: 'line',
          cell: ({ chamber }) => (
            <TextLink href={awardOf(chamber.code)}>{t('awards.shortlist.record')}</TextLink>
          ),
        },
      ]}
    />
  )
}
