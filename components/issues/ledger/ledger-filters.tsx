import type { ComboOption } from '#components/ui/combobox-match.ts'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter, DayFilter, TextFilter } from '#components/ui/filter-fields.tsx'
import { ManyFilter } from '#components/ui/many-filter.tsx'
import { PastFilters } from '#components/ui/past-filters.tsx'
import { filterText } from '#components/ui/texts.ts'
import { CATEGORIES, LIGHTS, SEVERITIES, SOURCES, STAGES } from '#lib/domain/codes.ts'
import { YES_NO_FILTERS } from '#lib/domain/issue-filters.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { type MessageKey, type Translate, template } from '#lib/i18n/translator.ts'
import { CheckMenu } from './check-menu.tsx'

/** Filters of which several values may be chosen, with the words for each value. */
export const CODE_FILTERS = {
  stage: STAGES.filter((stage) => stage !== 'draft'),
  light: LIGHTS,
  category: CATEGORIES,
  source: SOURCES,
  severity: SEVERITIES,
} as const
export type CodeFilter = keyof typeof CODE_FILTERS

/** Id of the search box, for the `/` key. */
export const SEARCH_ID = 'q'

type Props = { input: LedgerInput; units: ComboOption[]; t: Translate }

/** Filters that figures lead to; they have no field and stay until their chip is taken away. */
const KEPT = [...YES_NO_FILTERS, 'stood', 'satisfaction', 'reporterLevel'] as const

/** Days of which a span is chosen, with their words. */
const DAYS = {
  from: 'issues.filter.from',
  to: 'issues.filter.to',
  dueFrom: 'issues.filter.dueFrom',
  dueTo: 'issues.filter.dueTo',
  endedFrom: 'issues.filter.endedFrom',
  endedTo: 'issues.filter.endedTo',
} as const satisfies Partial<Record<keyof LedgerInput, MessageKey>>
const SPANS = Object.keys(DAYS) as (keyof typeof DAYS)[]
const RARE_CODES = ['category', 'source', 'severity'] as const
/** Filters that are folded away; one that is set unfolds them. */
const RARE = [...RARE_CODES, ...SPANS, 'asOf'] as const

/** The filter row: a plain GET form whose fields are the query of the ledger. */
export function LedgerFilters(props: Props) {
  const { input, t } = props
  return (
    <FilterBar
      path="/issues"
      text={filterText(t)}
      keep={{
        sort: input.sort === '-reportedAt' ? undefined : input.sort,
        list: input.list,
        layout: input.layout,
        month: input.month,
        columns: input.columns?.join(','),
        where: input.where,
        ...Object.fromEntries(KEPT.map((name) => [name, kept(input[name])])),
      }}
      moreOpen={RARE.some((name) => input[name] !== undefined)}
      more={<RareFilters input={input} t={t} />}
    >
      <UsualFilters {...props} />
    </FilterBar>
  )
}

function UsualFilters({ input, units, t }: Props) {
  const { unit = [] } = input
  return (
    <>
      <TextFilter
        name="q"
        label={t('issues.filter.qLabel')}
        placeholder={t('issues.filter.q')}
        defaultValue={input.q}
        maxLength={100}
      />
      <Codes name="stage" input={input} t={t} />
      <div>
        <ManyFilter
          name="unit"
          label={t('issues.filter.unit')}
          options={units}
          placeholder={t('common.choose')}
          defaultValue={unit[0]}
        />
        {unit.slice(1).map((code) => (
          <input key={code} type="hidden" name="unit" value={code} />
        ))}
      </div>
      <Codes name="light" input={input} t={t} />
      <ChoiceFilter
        name="state"
        label={t('issues.filter.state')}
        defaultValue={input.state}
        placeholder={t('issues.filter.all')}
        options={[
          { value: 'open', label: t('issues.filter.stateOpen') },
          { value: 'ended', label: t('issues.filter.stateEnded') },
        ]}
      />
    </>
  )
}

function RareFilters({ input, t }: Omit<Props, 'units'>) {
  return (
    <>
      {RARE_CODES.map((name) => (
        <Codes key={name} name={name} input={input} t={t} />
      ))}
      {SPANS.map((name) => (
        <DayFilter key={name} name={name} label={t(DAYS[name])} defaultValue={input[name]} />
      ))}
      <PastFilters asOf={input.asOf} placement={input.placement} t={t} />
    </>
  )
}

/** Values of a filter as an address holds them. */
function kept(value: boolean | readonly string[] | undefined) {
  return typeof value === 'boolean' ? `${value}` : value
}

type CodesProps = { name: CodeFilter; input: LedgerInput; t: Translate }

function Codes({ name, input, t }: CodesProps) {
  return (
    <CheckMenu
      name={name}
      label={t(`fields.${name}`)}
      chosen={input[name] ?? []}
      options={CODE_FILTERS[name].map((value) => ({ value, label: codeWord(name, value, t) }))}
      text={{ all: t('issues.filter.all'), chosen: template(t, 'issues.filter.chosen', 'count') }}
    />
  )
}

/** The word of a code of one of the filters. */
export function codeWord(name: CodeFilter, value: string, t: Translate): string {
  return t(`codes.${name}.${value}` as MessageKey)
}
