import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { visit: { id: string; version: number }; action: FormAction; t: Translate }

/** Calls a visit off. */
export function CancelForm({ visit: { id, version }, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <p className="text-ink-2">{t('visits.cancelLead')}</p>
      <div>
        <SubmitButton variant="danger">{t('visits.cancel')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
