import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Peers } from '#lib/practices/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  chamber: string
  items: Peers['items']
  action: FormAction
  submit: string
  t: Translate
}

/** What a practice or a step is called, what is done, and which item it is about. */
export function WordsForm({ chamber, items, action, submit, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="chamber" value={chamber} />
      <TextField
        name="title"
        label={t('practices.name')}
        required
        maxLength={TEXT_LIMITS.title}
        width="full"
      />
      <TextArea
        name="text"
        label={t('practices.text')}
        required
        rows={4}
        maxLength={TEXT_LIMITS.note}
        text={textAreaText(t)}
      />
      {items.length > 0 ? (
        <SelectField
          name="about"
          label={t('practices.item')}
          placeholder={t('practices.noItem')}
          options={items.map(({ standard, code, text }) => ({
            value: `${standard} ${code}`,
            label: `${code} ${text}`,
          }))}
        />
      ) : null}
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
