import type { ComboOption } from '#components/ui/combobox-match.ts'
import { LEVELS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnitLine } from '#lib/units/dto.ts'

/** A unit with what it is found by. */
export type FoundUnit = Pick<UnitLine, 'code' | 'name' | 'level'> & Readonly<{ search: string }>

/** Units as options of a Combobox, grouped by level, found by name, pinyin, initials or code. */
export function unitOptions(units: readonly FoundUnit[], t: Translate): ComboOption[] {
  return LEVELS.flatMap((level) =>
    units
      .filter((unit) => unit.level === level)
      .map(({ code, name, search }) => ({
        value: code,
        label: name,
        search: `${search} ${code.toLowerCase()}`,
        group: t(`codes.level.${level}`),
      })),
  )
}
