import { ActionForm } from '#components/ui/action-form.tsx'
import { RadioGroup, TextField } from '#components/ui/fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Preference } from '#lib/notices/dto.ts'
import { MAIL_MODES } from '#lib/notices/schema.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { preference: Preference; action: FormAction; t: Translate }

/** Whether, where and how often somebody gets mail. */
export function PreferenceForm({ preference, action, t }: Props) {
  const { email, mode, mailWorks } = preference
  return (
    <>
      <p className="mb-4 max-w-xl text-ink-2">{t('notices.preference.lead')}</p>
      {mailWorks ? null : (
        <div className="mb-4 max-w-xl">
          <Notice kind="warning">{t('notices.preference.mailOff')}</Notice>
        </div>
      )}
      <ActionForm action={action} text={formText(t)} className="md:max-w-md">
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('notices.preference.email')}
          hint={t('notices.preference.emailHint')}
          maxLength={200}
          defaultValue={email ?? undefined}
        />
        <RadioGroup
          name="mode"
          label={t('notices.preference.mode')}
          required
          defaultValue={mode}
          options={MAIL_MODES.map((value) => ({
            value,
            label: t(`notices.preference.modes.${value}`),
          }))}
        />
        <div>
          <SubmitButton variant="quiet">{t('common.save')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
