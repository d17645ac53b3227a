import { ActionForm } from '#components/ui/action-form.tsx'
import { CheckField, HiddenField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { AccountFacts, PersonDetail } from '#lib/people/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { person: PersonDetail; action: FormAction; t: Translate }

/** Name and work phone. The number is not filled in: it is masked here too. */
export function EditPersonForm({ person, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-md">
      <HiddenField name="personId" value={person.id} />
      <HiddenField name="seen" value={person.name} />
      <TextField
        name="name"
        label={t('fields.person')}
        required
        maxLength={TEXT_LIMITS.name}
        defaultValue={person.name}
      />
      <TextField
        name="phone"
        label={t('fields.phone')}
        hint={
          person.phone
            ? t('admin.people.phoneKeep', { phone: person.phone })
            : t('admin.people.phoneHint')
        }
        inputMode="tel"
        maxLength={25}
        width="medium"
      />
      {person.phone ? (
        <CheckField name="removePhone" label={t('admin.people.removePhone')} />
      ) : null}
      <div>
        <SubmitButton>{t('common.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** The full number, for an entry in the audit log. */
export function RevealPhoneForm({ person, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="personId" value={person.id} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="quiet" size="small">
          {t('admin.people.reveal')}
        </SubmitButton>
        <span className="text-ink-3 text-sm">{t('admin.people.revealLead')}</span>
      </div>
    </ActionForm>
  )
}

type AccountProps = Props & { account: AccountFacts | null }

/**
 * A login and password for somebody who has none, or a new password. One form for both, because
 * the password that it shows once must outlive the change from the one to the other.
 */
export function PasswordForm({ person, account, action, t }: AccountProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="personId" value={person.id} />
      {account ? (
        <>
          <HiddenField name="version" value={account.version} />
          <p className="text-ink-2">{t('admin.people.resetLead')}</p>
        </>
      ) : (
        <TextField
          name="login"
          label={t('fields.login')}
          required
          maxLength={TEXT_LIMITS.login}
          width="medium"
        />
      )}
      <div>
        <SubmitButton variant="quiet">
          {account ? t('admin.people.reset') : t('admin.people.openAccount')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Closes an account, or opens it again. */
export function AccountStateForm({ person, account, action, t }: AccountProps) {
  const disabled = account?.disabled ?? false
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="personId" value={person.id} />
      <HiddenField name="version" value={account?.version ?? 0} />
      {disabled ? null : <p className="text-ink-2">{t('admin.people.disableLead')}</p>}
      <div>
        <SubmitButton variant={disabled ? 'quiet' : 'danger'}>
          {disabled ? t('admin.people.enable') : t('admin.people.disable')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
