import { BatchBar } from '#components/issues/bulk/batch-bar.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { TableKeys } from '#components/ui/table-keys.tsx'
import { pagerText } from '#components/ui/texts.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssuePage } from '#lib/issues/dto.ts'
import type { UnitLine } from '#lib/units/dto.ts'
import type { Building } from '../where/build-url.ts'
import { WhereBuilder } from '../where/where-builder.tsx'
import type { Beside } from './beside-columns.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import type { Telling } from './due.tsx'
import { FilterChips } from './filter-chips.tsx'
import { LedgerFilters, SEARCH_ID } from './ledger-filters.tsx'
import { LedgerTable, TABLE_ID } from './ledger-table.tsx'
import { ledgerHref } from './ledger-url.ts'
import { ListTabs } from './list-tabs.tsx'

type Props = {
  input: LedgerInput
  found: IssuePage
  /** What the chosen columns need beyond the lines. */
  beside: Beside
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

/** Filter row, what it is set to, the lines, and the way to further ones. */
export function Ledger(props: Props) {
  const { input, found, beside, units, telling, viewer, canReport, acts, now } = props
  const { building } = props
  const { t, locale } = telling
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.name ?? code
  const choices = options(units, t)
  const total = t('issues.total', { count: found.total ?? found.items.length })
  return (
    <>
      <ListTabs input={input} t={t} />
      {/* Fields keep what was typed in them; another address is another row of fields. */}
      <LedgerFilters key={ledgerHref(input)} input={input} units={choices} t={t} />
      <FilterChips input={input} total={total} unitName={unitName} t={t} locale={locale} />
      <WhereBuilder
        input={input}
        building={building}
        units={choices}
        wording={{ t, locale, unitName }}
      />
      <ColumnChooser key={`columns ${ledgerHref(input)}`} input={input} telling={telling} />
      {found.items.length > 0 ? (
        <>
          <form action="/issues/bulk">
            <LedgerTable
              items={found.items}
              input={input}
              telling={telling}
              beside={beside}
              selectable={acts.length > 0}
            />
            {acts.length > 0 ? <BatchBar acts={acts} table={TABLE_ID} t={t} /> : null}
          </form>
          <p className="print-only">
            {t('issues.printed', { time: format(locale).exact(now), name: viewer })}
          </p>
          {input.cursor || found.nextCursor ? (
            <Pager
              previous={input.cursor ? ledgerHref({ ...input, cursor: undefined }) : undefined}
              next={
                found.nextCursor ? ledgerHref({ ...input, cursor: found.nextCursor }) : undefined
              }
              text={{ ...pagerText(t), previous: t('issues.firstPage') }}
            />
          ) : null}
          <TableKeys table={TABLE_ID} search={SEARCH_ID} />
        </>
      ) : (
        <Nothing input={input} canReport={canReport} t={t} />
      )}
    </>
  )
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
  const { sort: _s, limit: _l, columns: _c, ...filters } = input
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
