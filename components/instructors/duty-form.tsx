import { ActionForm } from '#components/ui/action-form.tsx'
import { DateField, SelectField, TextArea } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import { DUTY_KINDS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  action: FormAction
  chambers: readonly { code: string; name: string }[]
  today: string
  t: Translate
}

/** What the instructor did, for one of the chambers guided. */
export function DutyForm({ action, chambers, today, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <p className="text-ink-2">{t('instructors.logLead')}</p>
      <SelectField
        name="chamber"
        label={t('fields.chamber')}
        required
        placeholder={chambers.length > 1 ? t('common.choose') : undefined}
        options={chambers.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          name="kind"
          label={t('fields.kind')}
          required
          placeholder={t('common.choose')}
          options={DUTY_KINDS.map((value) => ({ value, label: t(`codes.dutyKind.${value}`) }))}
        />
        <DateField
          name="doneOn"
          label={t('fields.doneOn')}
          required
          max={today}
          defaultValue={today}
        />
      </div>
      <TextArea
        name="note"
        label={t('instructors.note')}
        required
        rows={3}
        maxLength={TEXT_LIMITS.reason}
        text={textAreaText(t)}
      />
      <div>
        <SubmitButton>{t('instructors.log')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
