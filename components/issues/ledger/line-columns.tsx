import type { Column } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { defaultColumns, isBeside, type ViewColumn } from '#lib/domain/ledger-view.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import type { IssueLine } from '#lib/issues/dto.ts'
import { type Beside, besideColumn } from './beside-columns.tsx'
import { DueDate, ShortDate, type Telling, TimeLeft } from './due.tsx'
import { ledgerHref, sortedBy } from './ledger-url.ts'

type LineColumn = Exclude<ViewColumn, Parameters<typeof besideColumn>[0]>

/** The columns after number and problem: those the address names, or those of its list. */
export function chosenColumns(
  input: LedgerInput,
  telling: Telling,
  beside: Beside,
): Column<IssueLine>[] {
  const chosen = input.columns ?? defaultColumns(input.list)
  return chosen.map((name) =>
    isBeside(name)
      ? besideColumn(name, telling, beside)
      : { key: name, ...LINE_COLUMNS[name](telling, input) },
  )
}

type Make = (telling: Telling, input: LedgerInput) => Omit<Column<IssueLine>, 'key'>

const LINE_COLUMNS: Readonly<Record<LineColumn, Make>> = {
  light: (telling) => ({
    header: telling.t('issues.timeLeft'),
    phone: 'end',
    cell: (line) => <TimeLeft of={{ ...line, ended: isEnded(line.stage) }} telling={telling} />,
  }),
  dueOn: (telling, input) => ({
    header: telling.t('fields.dueOn'),
    phone: 'line',
    sort: sortLink(input, 'dueOn', telling.t),
    cell: ({ dueOn, originalDueOn }) =>
      dueOn ? (
        <>
          <span className="md:hidden print:hidden">{telling.t('issues.due')} </span>
          <DueDate dueOn={dueOn} original={originalDueOn} telling={telling} />
        </>
      ) : null,
  }),
  stage: ({ t }) => ({
    header: t('fields.stage'),
    phone: 'line',
    cell: ({ stage }) => <Tag>{t(`codes.stage.${stage}` as MessageKey)}</Tag>,
  }),
  resting: ({ t }) => ({
    header: t('issues.nowWith'),
    cell: ({ resting, stage }) => resting?.name ?? (isEnded(stage) ? null : t('issues.reception')),
  }),
  chamber: ({ t }) => ({
    header: t('fields.chamber'),
    phone: 'line',
    cell: ({ chamber }) => chamber.name,
  }),
  township: ({ t }) => ({
    header: t('fields.township'),
    cell: ({ township }) => township?.name,
  }),
  category: ({ t }) => ({
    header: t('fields.category'),
    cell: ({ category }) => t(`codes.category.${category}`),
  }),
  source: ({ t }) => ({
    header: t('fields.source'),
    cell: ({ source }) => t(`codes.source.${source}`),
  }),
  severity: ({ t }) => ({
    header: t('fields.severity'),
    cell: ({ severity }) => t(`codes.severity.${severity}`),
  }),
  reportedOn: (telling, input) => ({
    header: telling.t('fields.reportedAt'),
    sort: sortLink(input, 'reportedAt', telling.t),
    cell: ({ reportedAt }) => <ShortDate value={reportedAt} telling={telling} />,
  }),
}

/** The word above a column. */
export function columnWord(name: ViewColumn, telling: Telling, input: LedgerInput): string {
  return isBeside(name)
    ? besideColumn(name, telling, {}).header
    : LINE_COLUMNS[name](telling, input).header
}

type SortColumn = 'number' | 'dueOn' | 'reportedAt'

/** How the list is sorted now. */
export function sortOf({ sort }: LedgerInput) {
  const column = sort.replace('-', '') as SortColumn
  return { column, descending: sort.startsWith('-'), name: `fields.${column}` as MessageKey }
}

/** The link that sorts by a column. */
export function sortLink(input: LedgerInput, column: SortColumn, t: Translate) {
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
