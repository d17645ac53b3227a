import type { ComboOption } from '#components/ui/combobox-match.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnitLine } from '#lib/units/dto.ts'

/** Units as they are looked for: name, pinyin, initials or code. */
export type FoundUnit = UnitLine & { search: string }

/** Townships before chambers; each is found by name, pinyin, initials or code. */
export function unitOptions(units: readonly FoundUnit[], t: Translate): ComboOption[] {
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
