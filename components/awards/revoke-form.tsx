import { ActionForm } from '#components/ui/action-form.tsx'
import { DateField, HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { AwardDetail } from '#lib/awards/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { award: AwardDetail; today: string; action: FormAction; t: Translate }

/** Notes that an award was taken back. */
export function RevokeForm({ award: { id, version }, today, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <p className="text-ink-2">{t('awards.revokeLead')}</p>
      <DateField name="revokedOn" label={t('awards.revokedOn')} required defaultValue={today} />
      <div>
        <SubmitButton variant="danger">{t('awards.revoke')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
