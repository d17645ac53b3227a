import { ActionForm } from '#components/ui/action-form.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { comboboxText, formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { chambers: ComboOption[]; action: FormAction; t: Translate }

/** A new link for one of the person's chambers. */
export function NewLinkForm({ chambers, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-lg">
      <Combobox
        name="chamber"
        label={t('fields.chamber')}
        required
        options={chambers}
        defaultValue={chambers.length === 1 ? chambers[0]?.value : undefined}
        text={comboboxText(t)}
      />
      <div>
        <SubmitButton>{t('feedback.links.create')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
