import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { VisitLine } from '#lib/visits/dto.ts'

type Props = { items: VisitLine[]; t: Translate; locale: Locale; now: Date }

/** Visits: when, whom, by whom, and how much was found. */
export function VisitTable({ items, t, locale, now }: Props) {
  const { date } = format(locale)
  const on = ({ heldOn, plannedOn }: VisitLine) => heldOn ?? plannedOn
  return (
    <DataTable
      caption={t('visits.caption')}
      wrap
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'day',
          header: t('visits.day'),
          phone: 'lead',
          cell: (visit) => <time>{date(on(visit) ?? now, now)}</time>,
        },
        {
          key: 'unit',
          header: t('fields.chamber'),
          frozen: 1,
          phone: 'title',
          cell: (visit) => (
            <TextLink href={`/visits/${visit.id}`}>
              {visit.member ? `${visit.chamber.name} ${visit.member.name}` : visit.chamber.name}
            </TextLink>
          ),
        },
        {
          key: 'kind',
          header: t('fields.kind'),
          phone: 'line',
          cell: ({ kind }) => t(`codes.visitKind.${kind}`),
        },
        {
          key: 'visitors',
          header: t('fields.visitors'),
          phone: 'line',
          cell: ({ visitors, leader }) => (
            <>
              {visitors}
              {leader ? (
                <span className="ml-2 text-ink-2">
                  {t('fields.leaderId')} {leader.name}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'found',
          header: t('visits.found'),
          phone: 'line',
          cell: ({ points, opened }) =>
            points > 0 ? t('visits.foundCount', { count: points, opened }) : t('visits.foundNone'),
        },
        {
          key: 'status',
          header: t('fields.stage'),
          phone: 'end',
          cell: ({ status }) => (
            <Tag tone={status === 'planned' ? 'action' : 'plain'}>
              {t(`codes.visitStatus.${status}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}
