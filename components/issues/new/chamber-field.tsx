import { Combobox } from '#components/ui/combobox.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReportableChamber } from '#lib/units/dto.ts'

type ChamberProps = {
  chambers: readonly ReportableChamber[]
  chosen: string | undefined
  t: Translate
}

/** Which chamber it is about, found by typing; with one chamber there is nothing to choose. */
export function ChamberField({ chambers, chosen, t }: ChamberProps) {
  const [only] = chambers
  if (chambers.length === 1 && only) {
    return (
      <div className="grid gap-1">
        <p className="font-bold">{t('issues.new.chamber')}</p>
        <p>{only.name}</p>
        <HiddenField name="chamber" value={only.code} />
      </div>
    )
  }
  return (
    <Combobox
      name="chamber"
      label={t('issues.new.chamber')}
      options={chambers.map(({ code, name, search, under }) => ({
        value: code,
        label: name,
        search,
        hint: under ?? undefined,
      }))}
      defaultValue={chosen}
      text={comboboxText(t)}
      required
    />
  )
}
