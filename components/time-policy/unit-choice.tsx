import { Combobox } from '#components/ui/combobox.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import { LEVELS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { PolicyUnit } from '#lib/time-policy/dto.ts'

type Props = { units: readonly PolicyUnit[]; chosen: string; t: Translate }

/** Whose limits to see, grouped by level; units with limits of their own say so. */
export function UnitChoice({ units, chosen, t }: Props) {
  const options = LEVELS.flatMap((level) =>
    units
      .filter((unit) => unit.level === level)
      .map(({ code, name, search, hasOwn }) => ({
        value: code,
        label: hasOwn ? t('timePolicy.hasOwn', { name }) : name,
        search: `${search} ${code.toLowerCase()}`,
        group: t(`codes.level.${level}`),
      })),
  )
  return (
    <FilterBar key={chosen} path="/admin/policy" text={filterText(t)}>
      <Combobox
        name="unit"
        label={t('timePolicy.whose')}
        options={options}
        defaultValue={chosen}
        text={comboboxText(t)}
      />
    </FilterBar>
  )
}
