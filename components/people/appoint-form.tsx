import { ActionForm } from '#components/ui/action-form.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DateField, HiddenField, SelectField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { comboboxText, formText } from '#components/ui/texts.ts'
import { OFFICE_CODES, OFFICES } from '#lib/domain/offices.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  personId: string
  action: FormAction
  units: ComboOption[]
  today: string
  t: Translate
}

/** An office in a unit, from a day on. */
export function AppointForm({ personId, action, units, today, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-md">
      <HiddenField name="personId" value={personId} />
      <p className="text-ink-2">{t('admin.people.appointLead')}</p>
      <Combobox
        name="unitCode"
        label={t('fields.unitCode')}
        required
        options={units}
        text={comboboxText(t)}
      />
      <SelectField
        name="office"
        label={t('fields.office')}
        required
        placeholder={t('common.choose')}
        options={OFFICE_CODES.map((office) => ({
          value: office,
          label: t('admin.people.officeAt', {
            office: t(`codes.office.${office}`),
            level: t(`codes.level.${OFFICES[office].level}`),
          }),
        }))}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <DateField name="fromOn" label={t('fields.fromOn')} required defaultValue={today} />
        <DateField name="untilOn" label={t('fields.untilOn')} hint={t('admin.people.untilHint')} />
      </div>
      <div>
        <SubmitButton>{t('admin.people.appoint')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
