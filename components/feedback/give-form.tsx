import { ActionForm } from '#components/ui/action-form.tsx'
import { CheckField, SelectField, TextArea } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import { FEEDBACK_LIMITS } from '#lib/feedback/schema.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  chambers: readonly Readonly<{ code: string; name: string }>[]
  action: FormAction
  t: Translate
}

/** What a member has to say about a chamber, with its name toward the chamber or without. */
export function GiveForm({ chambers, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <SelectField
        name="chamber"
        label={t('fields.chamber')}
        required
        defaultValue={chambers.length === 1 ? chambers[0]?.code : undefined}
        placeholder={t('common.choose')}
        options={chambers.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea
        name="text"
        label={t('feedback.text')}
        required
        rows={6}
        maxLength={FEEDBACK_LIMITS.text}
        text={textAreaText(t)}
      />
      <CheckField
        name="anonymous"
        value="true"
        label={t('feedback.hideName')}
        hint={t('feedback.hideNameHint')}
      />
      <div>
        <SubmitButton>{t('feedback.give')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
