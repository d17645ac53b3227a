import { listHref } from '#components/admin/list-href.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { DUTY_KINDS } from '#lib/domain/codes.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { InstructorLine } from '#lib/instructors/dto.ts'

type Props = { rows: InstructorLine[]; year: number; t: Translate; locale: Locale }

/** Who guides which chamber since when, with the duties of the year; the total opens them. */
export function InstructorTable({ rows, year, t, locale }: Props) {
  const { fullDate } = format(locale)
  const period = ({ fromOn, untilOn }: InstructorLine) =>
    untilOn
      ? t('chambers.until', { from: fullDate(fromOn), until: fullDate(untilOn) })
      : t('chambers.since', { date: fullDate(fromOn) })
  const records = ({ instructor, chamber }: InstructorLine) =>
    `${listHref('/instructors', { year, person: instructor.id, chamber: chamber.code })}#records`
  return (
    <DataTable
      caption={t('instructors.caption')}
      wrap
      rows={rows}
      rowKey={({ instructor, chamber }) => `${instructor.id} ${chamber.code}`}
      columns={[
        {
          key: 'instructor',
          header: t('instructors.instructor'),
          frozen: 1,
          phone: 'title',
          cell: ({ instructor }) => instructor.name,
        },
        {
          key: 'chamber',
          header: t('fields.chamber'),
          phone: 'lead',
          cell: ({ chamber }) => (
            <TextLink href={`/chambers/${chamber.code}`}>{chamber.name}</TextLink>
          ),
        },
        { key: 'period', header: t('instructors.period'), phone: 'line', cell: period },
        ...DUTY_KINDS.map((kind) => ({
          key: kind,
          header: t(`codes.dutyKind.${kind}`),
          align: 'right' as const,
          cell: ({ counts }: InstructorLine) => counts[kind],
        })),
        {
          key: 'total',
          header: t('instructors.total'),
          align: 'right',
          phone: 'end',
          cell: (row) => <TextLink href={records(row)}>{row.total}</TextLink>,
        },
      ]}
    />
  )
}
