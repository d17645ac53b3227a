import { listHref } from '#components/admin/list-href.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChamberCoverage, MemberCoverage, Visited } from '#lib/visits/dto.ts'

type Telling = { year: number; t: Translate; locale: Locale }

/** The address of the visits behind a figure. */
export function heldHref(input: Readonly<Record<string, unknown>>): string {
  return listHref('/visits', { ...input, status: 'held' })
}

/** Chambers with how often they and their members were visited in the year. */
export function ChamberCoverageTable({ rows, ...telling }: Telling & { rows: ChamberCoverage[] }) {
  const { year, t } = telling
  return (
    <DataTable
      caption={t('visits.coverage.caption')}
      wrap
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('fields.chamber'),
          frozen: 1,
          phone: 'title',
          cell: ({ code, name }) => <TextLink href={`/chambers/${code}`}>{name}</TextLink>,
        },
        {
          key: 'township',
          header: t('fields.township'),
          phone: 'lead',
          cell: ({ township }) => township ?? t('chambers.directly'),
        },
        ...visitedColumns<ChamberCoverage>(telling, (row) => heldHref({ chamber: row.code, year })),
        {
          key: 'members',
          header: t('visits.coverage.members'),
          phone: 'line',
          align: 'right',
          cell: ({ code, members, membersVisited }) => (
            <TextLink href={listHref('/visits/coverage', { chamber: code, year })}>
              {t('visits.coverage.membersOf', { visited: membersVisited, count: members })}
            </TextLink>
          ),
        },
      ]}
    />
  )
}

type MemberProps = Telling & { chamber: string; rows: MemberCoverage[] }

/** Members of a chamber with how often each was visited in the year. */
export function MemberCoverageTable({ chamber, rows, ...telling }: MemberProps) {
  const { year, t } = telling
  return (
    <DataTable
      caption={t('visits.coverage.memberCaption')}
      wrap
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('fields.member'),
          frozen: 1,
          phone: 'title',
          cell: ({ name }) => name,
        },
        ...visitedColumns<MemberCoverage>(telling, (row) =>
          heldHref({ chamber, member: row.code, year }),
        ),
      ]}
    />
  )
}

function visitedColumns<Row extends Visited>({ t, locale }: Telling, href: (row: Row) => string) {
  const { fullDate } = format(locale)
  return [
    {
      key: 'visits',
      header: t('visits.coverage.visits'),
      phone: 'end' as const,
      align: 'right' as const,
      cell: (row: Row) =>
        row.visits > 0 ? <TextLink href={href(row)}>{row.visits}</TextLink> : row.visits,
    },
    {
      key: 'last',
      header: t('visits.coverage.last'),
      phone: 'line' as const,
      cell: ({ last }: Row) => (last ? fullDate(last) : t('visits.coverage.never')),
    },
  ]
}
