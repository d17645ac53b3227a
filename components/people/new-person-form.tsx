import { ActionForm } from '#components/ui/action-form.tsx'
import { PasswordField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, passwordText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/** A new person, with an account when a login is given. */
export function NewPersonForm({ action, t }: { action: FormAction; t: Translate }) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-md">
      <TextField name="name" label={t('fields.person')} required maxLength={TEXT_LIMITS.name} />
      <TextField
        name="phone"
        label={t('fields.phone')}
        hint={t('admin.people.phoneHint')}
        inputMode="tel"
        maxLength={25}
        width="medium"
      />
      <TextField
        name="login"
        label={t('fields.login')}
        hint={t('admin.people.loginHint')}
        maxLength={TEXT_LIMITS.login}
        width="medium"
      />
      <PasswordField
        name="password"
        label={t('fields.password')}
        hint={t('admin.people.passwordHint')}
        autoComplete="new-password"
        text={passwordText(t)}
      />
      <div>
        <SubmitButton>{t('admin.people.create')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
