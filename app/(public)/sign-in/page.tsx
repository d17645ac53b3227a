import { PlainFrame } from '#components/layout/plain-frame.tsx'
import { PostForm, PREFERENCES } from '#components/layout/post-form.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { HiddenField, PasswordField, TextField } from '#components/ui/fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText, passwordText } from '#components/ui/texts.ts'
import { DEMO_LOGINS, DEMO_PASSWORD } from '#lib/config/demo-accounts.ts'
import { env } from '#lib/config/env.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { openPublicPage } from '#lib/web/page.ts'
import { returnPath } from '#lib/web/return-path.ts'
import { signIn } from './actions.ts'

type Query = { next?: string; login?: string; error?: string; out?: string }

export async function generateMetadata() {
  const { t } = await openPublicPage()
  return { title: t('auth.signIn') }
}

/** Public: the way in. Every part of it works without script. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ t, locale }, query] = await Promise.all([openPublicPage(), searchParams])
  const next = returnPath(query.next)
  return (
    <PlainFrame
      product={t('meta.title')}
      tools={
        <PostForm target={PREFERENCES}>
          <Button
            type="submit"
            variant="plain"
            name="locale"
            value={locale === 'en' ? 'zh-CN' : 'en'}
          >
            {locale === 'en' ? t('nav.languageZh') : t('nav.languageEn')}
          </Button>
        </PostForm>
      }
    >
      <h1 className="mb-1 font-bold text-xl">{t('auth.signIn')}</h1>
      <p className="mb-6 text-ink-2">{t('auth.signInLead')}</p>
      <WhatHappened query={query} t={t} />
      <ActionForm
        action={signIn}
        text={{ ...formText(t), optional: undefined }}
        className="md:max-w-sm"
      >
        <HiddenField name="next" value={next} />
        <TextField
          // Chosen from the demo list, the field is a new one: its default applies again.
          key={query.login}
          name="login"
          label={t('fields.login')}
          autoComplete="username"
          defaultValue={query.login}
          maxLength={100}
          required
        />
        <PasswordField
          name="password"
          label={t('fields.password')}
          autoComplete="current-password"
          text={passwordText(t)}
          required
        />
        <SubmitButton size="large">{t('auth.signIn')}</SubmitButton>
      </ActionForm>
      {env().demo ? <DemoAccounts next={next} t={t} /> : null}
    </PlainFrame>
  )
}

function WhatHappened({ query, t }: { query: Query; t: Translate }) {
  if (query.error) {
    return (
      <div className="mb-5">
        <Notice kind="error" role="alert">
          {t('errors.sign_in_failed')}
        </Notice>
      </div>
    )
  }
  return query.out ? (
    <div className="mb-5">
      <Notice kind="info">{t('auth.signedOutNotice')}</Notice>
    </div>
  ) : null
}

function DemoAccounts({ next, t }: { next: string; t: Translate }) {
  return (
    <section className="mt-10 border-rule border-t pt-5">
      <h2 className="font-bold">{t('auth.demoAccounts')}</h2>
      <p className="mb-3 text-ink-2">{t('auth.demoHint', { password: DEMO_PASSWORD })}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {DEMO_LOGINS.map((login) => (
          <li key={login}>
            <TextLink
              href={`/sign-in?${new URLSearchParams({ login, next })}`}
              className="flex flex-wrap items-baseline gap-x-2 py-2.5 md:py-1"
            >
              {login} <span className="text-ink-2 text-sm">{t(`auth.demo.${login}`)}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
