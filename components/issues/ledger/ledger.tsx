import { still } from '#components/ui/still.ts'
import { StillText } from '#components/ui/still-block.tsx'
import { stillOf } from '#components/ui/still-kept.ts'
import { TableKeys } from '#components/ui/table-keys.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import { Ticks } from '#components/ui/ticks.tsx'
import { TypedSelect } from '#components/ui/typed-select.tsx'
import { type FoundUnit, unitOptions } from '#components/units/unit-options.ts'
import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { format } from '#lib/i18n/format.ts'
import { template } from '#lib/i18n/translator.ts'
import type { DueMonth, IssueBoard, IssuePage } from '#lib/issues/dto.ts'
import { SaveViewLink } from '../views/save-view.tsx'
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
import { ledgerHref } from './ledger-url.ts'
import { ListTabs } from './list-tabs.tsx'
import { NothingFound } from './nothing-found.tsx'

/** What was found, as the layout shows it; `beside` is what the chosen columns need beyond the lines. */
export type Found =
  | Readonly<{ as: 'table'; page: IssuePage; beside: Beside }>
  | Readonly<{ as: 'board'; board: IssueBoard }>
  | Readonly<{ as: 'calendar'; due: DueMonth; days: readonly CalendarDayLine[] }>

type Props = {
  input: LedgerInput
  found: Found
  units: readonly FoundUnit[]
  telling: Telling
  viewer: string
  canReport: boolean
  /** What the viewer may do to many issues at once; nothing leaves the boxes out. */
  acts: readonly BulkAction[]
  now: Date
  /** How far somebody is with the nested filter; null while its builder is closed. */
  building: Building | null
}

/**
 * Lists and layouts, filter row, what it is set to, and what was found. All but the open builder of the
 * nested filter stands still; what has script takes it over from beside.
 */
export function Ledger(props: Props) {
  const { input, found, units, telling, viewer, acts, now, building } = props
  const { t, locale } = telling
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.name ?? code
  const choices = () => unitOptions(units, t)
  const total = totalWords(found, telling)
  const wording = { t, locale, unitName }
  const address = ledgerHref(input)
  return (
    <>
      {/* Fields keep what was typed in them; another address is another row of fields. */}
      <StillText
        key={`filters ${address}`}
        as="div"
        html={stillOf(units, [input, total, locale], () => (
          <>
            <ListTabs input={input} t={t} />
            <LedgerFilters input={input} units={choices()} t={t} />
            <FilterChips input={input} total={total} unitName={unitName} t={t} locale={locale} />
          </>
        ))}
      />
      <TypedSelect name="unit" label={t('issues.filter.unit')} text={comboboxText(t)} />
      <WhereBuilder
        input={input}
        building={building}
        units={building ? choices() : []}
        wording={wording}
      />
      <Shown {...props} />
      <TableKeys
        table={TABLE_ID}
        search={SEARCH_ID}
        lines={found.as === 'table' ? undefined : LINES[found.as]}
      />
      {acts.length > 0 && found.as === 'table' ? (
        <Ticks table={TABLE_ID} label={template(t, 'bulk.selected', 'count')} />
      ) : null}
      <SaveViewLink input={input} t={t} />
      <p className="print-only">
        {t('issues.printed', { time: format(locale).exact(now), name: viewer })}
      </p>
    </>
  )
}

/** What the keys move between, where it is not the lines of a table. */
const LINES = { board: 'li', calendar: 'li[data-due]' } as const

function Shown({ input, found, telling, canReport, acts }: Props) {
  if (isEmpty(found)) return <NothingFound input={input} canReport={canReport} t={telling.t} />
  if (found.as === 'board') return <Board board={found.board} input={input} telling={telling} />
  if (found.as === 'calendar') {
    return <DueCalendar due={found.due} days={found.days} input={input} telling={telling} />
  }
  const { page, beside } = found
  const list = (
    <LedgerList input={input} found={page} beside={beside} telling={telling} acts={acts} />
  )
  // Of `now` the lines say no more than the day, which `viewIssues` keeps apart.
  const key = [input, telling.today, telling.locale, acts]
  const isAll = Object.keys(beside).length === 0
  return (
    <StillText
      key={`list ${ledgerHref(input)}`}
      as="div"
      html={isAll ? stillOf(page, key, () => list) : still(list)}
    />
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
