import { listHref } from '#components/admin/list-href.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { VISIT_KINDS, type VisitKind } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { LeaderContact } from '#lib/visits/dto.ts'
import { heldHref } from './coverage-tables.tsx'

type Props = { rows: LeaderContact[]; year: number; t: Translate }

/** The order in which the practice counts them. */
const ORDER = ['field_study', 'meeting', 'visit'] as const satisfies readonly VisitKind[]

/** True when a leader did each of the three at least once. */
export function isComplete({ counts }: LeaderContact): boolean {
  return VISIT_KINDS.every((kind) => counts[kind] > 0)
}

/** Leaders and linked chambers: three counters, issues raised, instructions given. */
export function LeaderTable({ rows, year, t }: Props) {
  const detail = ({ leader, chamber }: LeaderContact) =>
    `${listHref('/leaders', { year, leader: leader.id, chamber: chamber.code })}#detail`
  return (
    <DataTable
      caption={t('visits.leaders.caption')}
      wrap
      rows={rows}
      rowKey={({ leader, chamber }) => `${leader.id} ${chamber.code}`}
      columns={[
        {
          key: 'leader',
          header: t('visits.leaders.leader'),
          frozen: 1,
          phone: 'lead',
          cell: (row) => <TextLink href={detail(row)}>{row.leader.name}</TextLink>,
        },
        {
          key: 'chamber',
          header: t('fields.chamber'),
          phone: 'title',
          cell: ({ chamber }) => (
            <TextLink href={`/chambers/${chamber.code}`}>{chamber.name}</TextLink>
          ),
        },
        ...ORDER.map((kind) => ({
          key: kind,
          header: t(`codes.visitKind.${kind}`),
          align: 'right' as const,
          phone: 'line' as const,
          cell: ({ leader, chamber, counts }: LeaderContact) =>
            counts[kind] > 0 ? (
              <TextLink
                href={heldHref({ chamber: chamber.code, leader: leader.id, kind, year })}
                aria-label={`${t(`codes.visitKind.${kind}`)} ${counts[kind]}`}
              >
                <span className="md:hidden">{t(`codes.visitKind.${kind}`)} </span>
                {counts[kind]}
              </TextLink>
            ) : (
              <span className="text-red">
                <span className="md:hidden">{t(`codes.visitKind.${kind}`)} </span>
                {t('visits.leaders.lacking', { count: counts[kind] })}
              </span>
            ),
        })),
        ...(['issues', 'instructions'] as const).map((key) => ({
          key,
          header: t(`visits.leaders.${key}`),
          align: 'right' as const,
          phone: 'line' as const,
          cell: (row: LeaderContact) => (
            <TextLink href={detail(row)}>
              <span className="md:hidden">{t(`visits.leaders.${key}`)} </span>
              {row[key]}
            </TextLink>
          ),
        })),
      ]}
    />
  )
}
