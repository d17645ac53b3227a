import { AccountStateForm, PasswordForm } from '#components/people/person-forms.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Section } from '#components/ui/section.tsx'
import { format } from '#lib/i18n/format.ts'
import type { AccountFacts, PersonDetail } from '#lib/people/dto.ts'
import type { PageContext } from '#lib/web/page.ts'
import { closeAccount, openPersonAccount, reopenAccount, resetPersonPassword } from '../actions.ts'

type Props = { person: PersonDetail; page: PageContext }

/** What the person signs in with, and what can be done about it; for those who manage people. */
export function AccountSection({ person, page }: Props) {
  const { account } = person
  const form = { person, account, t: page.t }
  return (
    <Section title={page.t('admin.people.account')}>
      <div className="grid gap-6">
        {account ? <Login account={account} page={page} /> : null}
        {person.isSelf ? null : (
          <PasswordForm {...form} action={account ? resetPersonPassword : openPersonAccount} />
        )}
        {account && !person.isSelf ? (
          <AccountStateForm {...form} action={account.disabled ? reopenAccount : closeAccount} />
        ) : null}
      </div>
    </Section>
  )
}

function Login({ account, page }: { account: AccountFacts; page: PageContext }) {
  const { t, locale } = page
  const state = account.disabled ? 'disabled' : 'active'
  return (
    <Facts
      items={[
        { label: t('fields.login'), value: account.login },
        { label: t('admin.units.state'), value: t(`admin.people.accountState.${state}`) },
        {
          label: t('admin.people.passwordChangedAt'),
          value: format(locale).exact(account.passwordChangedAt),
        },
      ]}
    />
  )
}
