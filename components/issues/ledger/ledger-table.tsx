import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { SelectAll } from '#components/ui/selection.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { writeLines } from '#lib/bulk/schema.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import type { IssueLine } from '#lib/issues/dto.ts'
import type { IssueListInput } from '#lib/issues/schema.ts'
import { DueDate, ShortDate, type Telling, TimeLeft } from './due.tsx'
import { ledgerHref, sortedBy } from './ledger-url.ts'

/** Id of the table, for its keys. */
export const TABLE_ID = 'ledger'

type Props = {
  items: readonly IssueLine[]
  input: IssueListInput
  telling: Telling
  /** With a box before each line, for the form around the table. */
  selectable?: boolean
}

/** The ledger: 36px lines at the desk, lines of a list on a phone. */
export function LedgerTable({ items, input, telling, selectable }: Props) {
  const { t } = telling
  const { name } = sortOf(input)
  return (
    <DataTable
      id={TABLE_ID}
      caption={t('issues.caption', { sort: t(name) })}
      columns={[...identity(input, t), ...timing(input, telling), ...rest(input, telling)]}
      rows={[...items]}
      rowKey={(line) => line.number}
      select={selectable ? selection(t) : undefined}
      isStill
    />
  )
}

/** A box sends the issue with the version that is seen here. */
function selection(t: Translate) {
  return {
    name: 'number',
    header: <SelectAll table={TABLE_ID} label={t('bulk.selectAll')} word={t('bulk.select')} />,
    value: (line: IssueLine) => writeLines([line]),
    label: ({ number }: IssueLine) => t('bulk.selectOne', { number }),
  }
}

function identity(input: IssueListInput, t: Translate): Column<IssueLine>[] {
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
          <a
            href={issueHref(number, input)}
            title={title}
            className="min-w-0 text-action underline-offset-4 hover:underline md:truncate"
          >
            {title}
          </a>
          {severity === 'key' ? <Tag tone="strong">{t('codes.severity.key')}</Tag> : null}
        </span>
      ),
    },
  ]
}

/** From a past list, to the issue as of the same day. */
function issueHref(number: string, { asOf }: IssueListInput): string {
  return asOf ? `/issues/${number}?asOf=${asOf}` : `/issues/${number}`
}

function timing(input: IssueListInput, telling: Telling): Column<IssueLine>[] {
  const { t } = telling
  return [
    {
      key: 'light',
      header: t('issues.timeLeft'),
      phone: 'end',
      cell: (line) => <TimeLeft of={{ ...line, ended: isEnded(line.stage) }} telling={telling} />,
    },
    {
      key: 'dueOn',
      header: t('fields.dueOn'),
      phone: 'line',
      sort: sortLink(input, 'dueOn', t),
      cell: ({ dueOn, originalDueOn }) =>
        dueOn ? (
          <>
            <span className="md:hidden print:hidden">{t('issues.due')} </span>
            <DueDate dueOn={dueOn} original={originalDueOn} telling={telling} />
          </>
        ) : null,
    },
  ]
}

function rest(input: IssueListInput, telling: Telling): Column<IssueLine>[] {
  const { t } = telling
  return [
    {
      key: 'stage',
      header: t('fields.stage'),
      phone: 'line',
      cell: ({ stage }) => <Tag>{t(`codes.stage.${stage}` as MessageKey)}</Tag>,
    },
    {
      key: 'resting',
      header: t('issues.nowWith'),
      cell: ({ resting, stage }) =>
        resting?.name ?? (isEnded(stage) ? null : t('issues.reception')),
    },
    {
      key: 'chamber',
      header: t('fields.chamber'),
      phone: 'line',
      cell: ({ chamber }) => chamber.name,
    },
    { key: 'township', header: t('fields.township'), cell: ({ township }) => township?.name },
    {
      key: 'category',
      header: t('fields.category'),
      cell: ({ category }) => t(`codes.category.${category}`),
    },
    {
      key: 'source',
      header: t('fields.source'),
      cell: ({ source }) => t(`codes.source.${source}`),
    },
    {
      key: 'reportedAt',
      header: t('fields.reportedAt'),
      sort: sortLink(input, 'reportedAt', t),
      cell: ({ reportedAt }) => <ShortDate value={reportedAt} telling={telling} />,
    },
  ]
}

type SortColumn = 'number' | 'dueOn' | 'reportedAt'

function sortOf({ sort }: IssueListInput) {
  const column = sort.replace('-', '') as SortColumn
  return { column, descending: sort.startsWith('-'), name: `fields.${column}` as MessageKey }
}

function sortLink(input: IssueListInput, column: SortColumn, t: Translate) {
  const now = sortOf(input)
  const isNow = now.column === column
  const name = t(`fields.${column}`)
  const label = isNow && !now.descending ? 'common.sortDescending' : 'common.sortAscending'
  return {
    href: ledgerHref(sortedBy(input, column)),
    label: t(label, { name }),
    ...(isNow && { now: now.descending ? ('descending' as const) : ('ascending' as const) }),
  }
}
