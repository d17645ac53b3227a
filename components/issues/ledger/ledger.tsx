import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TableKeys } from '#components/ui/table-keys.tsx'
import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { DueMonth, IssueBoard, IssuePage } from '#lib/issues/dto.ts'
import type { UnitLine } from '#lib/units/dto.ts'
import type { Building } from '../where/build-url.ts'
import { WhereBuilder } from '../where/where-builder.tsx'
import type { Beside } from './beside-columns.tsx'
import { Board } from './board.tsx'
import type { Telling } from './due.tsx'
import { DueCalendar } from './due-calendar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { LedgerFilters, SEARCH_ID } from './ledger-filters.tsx'
import { LedgerList } from './ledger-list.tsx'
import { TABLE_ID } from './ledger-table.tsx'
import { laidOut, ledgerHref } from './ledger-url.ts'
import { ListTabs } from './list-tabs.tsx'

/** What was found, as the layout shows it; `beside` is what the chosen columns need beyond the lines. */
export type Found =
  | Readonly<{ as: 'table'; page: IssuePage; beside: Beside }>
  | Readonly<{ as: 'board'; board: IssueBoard }>
  | Readonly<{ as: 'calendar'; due: DueMonth; days: readonly CalendarDayLine[] }>

type Props = {
  input: LedgerInput
  found: Found
  units: readonly (UnitLine & { search: string })[]
  telling: Telling
  viewer: string
  canReport: boolean
  /** What the viewer may do to many issues at once; nothing leaves the boxes out. */
  acts: readonly BulkAction[]
  now: Date
  /** How far somebody is with the nested filter; null while its builder is closed. */
  building: Building | null
}

/** Lists and layouts, filter row, what it is set to, and what was found. */
export function Ledger(props: Props) {
  const { input, found, units, telling, viewer, now, building } = props
  const { t, locale } = telling
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.name ?? code
  const choices = options(units, t)
  return (
    <>
      <ListTabs input={input} t={t} />
      {/* Fields keep what was typed in them; another address is another row of fields. */}
      <LedgerFilters key={ledgerHref(input)} input={input} units={choices} t={t} />
      <FilterChips
        input={input}
        total={totalWords(found, telling)}
        unitName={unitName}
        t={t}
        locale={locale}
      />
      <WhereBuilder
        input={input}
        building={building}
        units={choices}
        wording={{ t, locale, unitName }}
      />
      <Shown {...props} />
      <p className="print-only">
        {t('issues.printed', { time: format(locale).exact(now), name: viewer })}
      </p>
    </>
  )
}

/** What the keys move between, by layout. */
const LINES = { board: 'li', calendar: 'li[data-due]' } as const

function Shown({ input, found, telling, canReport, acts }: Props) {
  if (isEmpty(found)) return <Nothing input={input} canReport={canReport} t={telling.t} />
  if (found.as === 'table') {
    return (
      <LedgerList
        input={input}
        found={found.page}
        beside={found.beside}
        telling={telling}
        acts={acts}
      />
    )
  }
  return (
    <>
      {found.as === 'board' ? (
        <Board board={found.board} input={input} telling={telling} />
      ) : (
        <DueCalendar due={found.due} days={found.days} input={input} telling={telling} />
      )}
      <TableKeys table={TABLE_ID} search={SEARCH_ID} lines={LINES[found.as]} />
    </>
  )
}

/** A month in which nothing is due is still a month to leave. */
function isEmpty(found: Found): boolean {
  if (found.as === 'table') return found.page.items.length === 0
  return found.as === 'board' && found.board.total === 0
}

function totalWords(found: Found, { t, locale }: Telling): string {
  if (found.as === 'calendar') {
    const { total: count, month } = found.due
    return t('views.calendar.total', { count, month: format(locale).month(month) })
  }
  const { total } = found.as === 'board' ? found.board : found.page
  return t('issues.total', { count: total ?? 0 })
}

/** Townships before chambers; each is found by name, pinyin, initials or code. */
function options(units: Props['units'], t: Translate) {
  const of = (level: 'township' | 'chamber') =>
    units
      .filter((unit) => unit.level === level)
      .map(({ code, name, search }) => ({
        value: code,
        label: name,
        search,
        group: t(`codes.level.${level}`),
      }))
  return [...of('township'), ...of('chamber')]
}

function Nothing({ input, canReport, t }: Pick<Props, 'input' | 'canReport'> & { t: Translate }) {
  const { sort: _s, limit: _l, columns: _c, ...filters } = laidOut(input) as LedgerInput
  const isFiltered = ledgerHref(filters) !== '/issues'
  if (isFiltered) {
    return (
      <EmptyState action={<ButtonLink href="/issues">{t('issues.clearFilters')}</ButtonLink>}>
        {t('issues.emptyFiltered')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        canReport ? <ButtonLink href="/issues/new">{t('issues.new.title')}</ButtonLink> : undefined
      }
    >
      {t('issues.empty')}
    </EmptyState>
  )
}
