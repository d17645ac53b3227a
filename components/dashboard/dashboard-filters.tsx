import { CheckMenu } from '#components/issues/ledger/check-menu.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { DayFilter } from '#components/ui/filter-fields.tsx'
import { ManyFilter } from '#components/ui/many-filter.tsx'
import { PastFilters } from '#components/ui/past-filters.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import { TypedSelect } from '#components/ui/typed-select.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import type { Place } from '#lib/dashboard/dto.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { CATEGORIES, SOURCES } from '#lib/domain/codes.ts'
import { type MessageKey, type Translate, template } from '#lib/i18n/translator.ts'
import { dashboardHref, presets } from './links.ts'

type Props = {
  filters: DashboardInput
  places: readonly Place[]
  today: string
  t: Translate
}

/** Which unit, which span, which types and sources: a plain GET form, so its state is the address. */
export function DashboardFilters(props: Props) {
  const { filters, t } = props
  return (
    <>
      {/* Fields keep what was typed in them; another address is another row of fields. */}
      <StillBlock key={dashboardHref(filters)} as="div">
        <Fields {...props} />
      </StillBlock>
      <TypedSelect name="unit" label={t('dashboard.unit')} text={comboboxText(t)} />
    </>
  )
}

function Fields({ filters, places, today, t }: Props) {
  const { unit, from, to, asOf } = filters
  return (
    <FilterBar
      path="/dashboard"
      text={filterText(t)}
      moreOpen={Boolean(
        from ?? to ?? asOf ?? filters.placement ?? filters.category ?? filters.source,
      )}
      actions={<Presets filters={filters} today={today} t={t} />}
    >
      <ManyFilter
        name="unit"
        label={t('dashboard.unit')}
        options={options(places, unit, t)}
        placeholder={t('common.choose')}
        defaultValue={unit}
      />
      <DayFilter name="from" label={t('dashboard.from')} defaultValue={from} />
      <DayFilter name="to" label={t('dashboard.to')} defaultValue={to} />
      <Codes name="category" values={CATEGORIES} chosen={filters.category} t={t} />
      <Codes name="source" values={SOURCES} chosen={filters.source} t={t} />
      <PastFilters asOf={asOf} placement={filters.placement} t={t} />
    </FilterBar>
  )
}

type CodesProps = {
  name: 'category' | 'source'
  values: readonly string[]
  chosen: readonly string[] | undefined
  t: Translate
}

function Codes({ name, values, chosen = [], t }: CodesProps) {
  return (
    <CheckMenu
      name={name}
      label={t(`fields.${name}`)}
      chosen={chosen}
      options={values.map((value) => {
        return { value, label: t(`codes.${name}.${value}` as MessageKey) }
      })}
      text={{ all: t('issues.filter.all'), chosen: template(t, 'issues.filter.chosen', 'count') }}
    />
  )
}

function Presets({ filters, today, t }: Omit<Props, 'places'>) {
  return (
    <nav aria-label={t('dashboard.presets')} className="flex flex-wrap gap-2">
      {presets(filters, today).map(({ name, filters: span }) => {
        const href = dashboardHref(span)
        const isCurrent = href === dashboardHref(filters)
        return (
          <ButtonLink
            key={name}
            href={href}
            variant={isCurrent ? 'quiet' : 'plain'}
            aria-current={isCurrent ? 'true' : undefined}
          >
            {t(name)}
          </ButtonLink>
        )
      })}
    </nav>
  )
}

/** Townships before chambers; whatever else the address asks for stays chosen. */
function options(places: readonly Place[], unit: string | undefined, t: Translate) {
  const offered = places.filter(
    ({ code, level }) => code === unit || level === 'township' || level === 'chamber',
  )
  return unitOptions(offered, t)
}
