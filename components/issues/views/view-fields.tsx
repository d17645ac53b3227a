import { CheckField, SelectField, type SelectOption, TextField } from '#components/ui/fields.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  /** The view as it is, when it is changed. */
  view?: { name: string; unit: { code: string; name: string } | null; pinned: boolean }
  units: readonly SelectOption[]
  t: Translate
}

/** What a view is called, with whom it is shared, and whether it is pinned. */
export function ViewFields({ view, units, t }: Props) {
  // A unit it was shared with before may be disabled by now.
  const shared = view?.unit
  const isListed = !shared || units.some(({ value }) => value === shared.code)
  const options = isListed ? units : [...units, { value: shared.code, label: shared.name }]
  return (
    <>
      <TextField
        name="name"
        label={t('views.name')}
        defaultValue={view?.name}
        maxLength={80}
        required
      />
      <SelectField
        name="unit"
        label={t('views.shareWith')}
        hint={t('views.shareHint')}
        defaultValue={shared?.code}
        placeholder={t('views.onlyMe')}
        options={[...options]}
      />
      <CheckField name="pinned" value="true" label={t('views.pin')} defaultChecked={view?.pinned} />
    </>
  )
}
