import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { SelectAll } from '#components/ui/selection.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import { writeLines } from '#lib/bulk/schema.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueLine } from '#lib/issues/dto.ts'
import type { Beside } from './beside-columns.tsx'
import type { Telling } from './due.tsx'
import { issueHref } from './ledger-url.ts'
import { chosenColumns, sortLink, sortOf } from './line-columns.tsx'

/** Id of the table, for its keys. */
export const TABLE_ID = 'ledger'

type Props = {
  items: readonly IssueLine[]
  input: LedgerInput
  telling: Telling
  /** What the chosen columns need beyond the lines. */
  beside?: Beside
  /** With a box before each line, for the form around the table. */
  selectable?: boolean
}

/** The ledger: 36px lines at the desk, lines of a list on a phone. */
export function LedgerTable({ items, input, telling, beside = {}, selectable }: Props) {
  const { t } = telling
  const { name } = sortOf(input)
  return (
    <DataTable
      id={TABLE_ID}
      caption={t('issues.caption', { sort: t(name) })}
      columns={[...identity(input, t), ...chosenColumns(input, telling, beside)]}
      rows={[...items]}
      rowKey={(line) => line.number}
      select={selectable ? selection(t) : undefined}
    />
  )
}

/** A box sends the issue with the version that is seen here. */
function selection(t: Translate) {
  return {
    name: 'number',
    header: <SelectAll label={t('bulk.selectAll')} word={t('bulk.select')} />,
    value: (line: IssueLine) => writeLines([line]),
    label: ({ number }: IssueLine) => t('bulk.selectOne', { number }),
  }
}

function identity(input: LedgerInput, t: Translate): Column<IssueLine>[] {
  return [
    {
      key: 'number',
      header: t('fields.number'),
      frozen: 1,
      phone: 'lead',
      sort: sortLink(input, 'number', t),
      cell: ({ number }) => <span className="text-ink-2">{number}</span>,
    },
    {
      key: 'title',
      header: t('fields.title'),
      frozen: 2,
      phone: 'title',
      cell: ({ number, title, severity }) => (
        <span className="flex items-center gap-2">
          <PlainLink
            href={issueHref(number, input)}
            title={title}
            className="min-w-0 text-action underline-offset-4 hover:underline md:truncate"
          >
            {title}
          </PlainLink>
          {severity === 'key' ? <Tag tone="strong">{t('codes.severity.key')}</Tag> : null}
        </span>
      ),
    },
  ]
}
