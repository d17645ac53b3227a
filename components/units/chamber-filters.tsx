import { listHref } from '#components/admin/list-href.ts'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter, TextFilter } from '#components/ui/filter-fields.tsx'
import { filterText } from '#components/ui/texts.ts'
import { REGISTRATIONS, UNIT_KIND_CODES, UNIT_KINDS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnitLine } from '#lib/units/dto.ts'
import type { ChamberListInput } from '#lib/units/schema.ts'

type Props = {
  input: ChamberListInput
  /** Townships, and the district for chambers directly under it. */
  places: readonly UnitLine[]
  t: Translate
}

const KINDS = UNIT_KIND_CODES.filter((kind) => UNIT_KINDS[kind] === 'chamber')

/** The filter row of the list of chambers. */
export function ChamberFilters({ input, places, t }: Props) {
  return (
    <FilterBar key={listHref('', input)} path="/chambers" text={filterText(t)}>
      <TextFilter
        name="q"
        label={t('fields.chamber')}
        placeholder={t('chambers.search')}
        defaultValue={input.q}
        maxLength={60}
      />
      <ChoiceFilter
        name="township"
        label={t('fields.township')}
        placeholder={t('common.all')}
        defaultValue={input.township}
        options={places.map(({ code, name, level }) => ({
          value: code,
          label: level === 'district' ? t('chambers.directly') : name,
        }))}
      />
      <ChoiceFilter
        name="kind"
        label={t('fields.kind')}
        placeholder={t('common.all')}
        defaultValue={input.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`codes.unitKind.${kind}`) }))}
      />
      <ChoiceFilter
        name="registration"
        label={t('fields.registration')}
        placeholder={t('common.all')}
        defaultValue={input.registration}
        options={REGISTRATIONS.map((value) => ({
          value,
          label: t(`chambers.registration.${value}`),
        }))}
      />
    </FilterBar>
  )
}
