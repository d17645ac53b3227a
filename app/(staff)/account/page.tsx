import { FeedForms } from '#components/account/feed-forms.tsx'
import { themeChoices } from '#components/layout/frame-text.ts'
import { PostForm, PREFERENCES } from '#components/layout/post-form.tsx'
import { PreferenceForm } from '#components/notices/preference-form.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { PasswordField, SelectField } from '#components/ui/fields.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, passwordText } from '#components/ui/texts.ts'
import { getOwnFeed, listOwnOffices } from '#lib/auth/queries.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { LOCALES } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { getPreference } from '#lib/notices/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { getPreferences } from '#lib/web/preferences.ts'
import {
  changeOwnPassword,
  makeOwnFeed,
  revokeOwnFeed,
  setOwnLanguage,
  setOwnNotices,
} from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('any')
  return { title: t('auth.account') }
}

/** One's own offices, password, language and appearance. */
export default async function AccountPage() {
  const { actor, t, locale } = await openPage('any')
  const offices = (await listOwnOffices(actor)).map(({ office, unit }) => ({
    label: t(`codes.office.${office}`),
    value: unit,
  }))
  return (
    <>
      <PageHeader title={actor.name} lead={t('auth.accountLead')} />
      <Section title={t('auth.appointments')}>
        {offices.length > 0 ? (
          <Facts items={offices} columns={1} />
        ) : (
          <p className="text-ink-2">{t('auth.appointmentsNone')}</p>
        )}
      </Section>
      {isGranted(actor, 'read') ? <MailSection actor={actor} t={t} /> : null}
      {isGranted(actor, 'read') ? <FeedSection actor={actor} t={t} /> : null}
      <PasswordSection t={t} />
      <Section title={t('auth.language')}>
        <ActionForm action={setOwnLanguage} text={formText(t)} className="md:max-w-xs">
          <SelectField
            name="locale"
            label={t('auth.language')}
            hideLabel
            required
            defaultValue={locale}
            options={LOCALES.map((value) => ({ value, label: languageName(value, t) }))}
          />
          <SubmitButton variant="quiet">{t('common.save')}</SubmitButton>
        </ActionForm>
      </Section>
      <ThemeSection t={t} theme={(await getPreferences()).theme} />
    </>
  )
}

/** Only for those who are told of issues. */
async function MailSection({ actor, t }: { actor: Actor; t: Translate }) {
  return (
    <Section id="mail" title={t('notices.preference.title')}>
      <PreferenceForm preference={await getPreference(actor)} action={setOwnNotices} t={t} />
    </Section>
  )
}

/** Due dates in one's own calendar. */
async function FeedSection({ actor, t }: { actor: Actor; t: Translate }) {
  return (
    <Section id="feed" title={t('auth.feed.title')}>
      <FeedForms since={await getOwnFeed(actor)} make={makeOwnFeed} revoke={revokeOwnFeed} t={t} />
    </Section>
  )
}

function PasswordSection({ t }: { t: Translate }) {
  return (
    <Section title={t('auth.changePassword')}>
      <p className="mb-4 text-ink-2">{t('auth.changePasswordHint')}</p>
      <ActionForm action={changeOwnPassword} text={formText(t)} className="md:max-w-xs">
        <PasswordField
          name="currentPassword"
          label={t('fields.currentPassword')}
          autoComplete="current-password"
          text={passwordText(t)}
          required
        />
        <PasswordField
          name="newPassword"
          label={t('fields.newPassword')}
          hint={t('auth.newPasswordHint')}
          autoComplete="new-password"
          text={passwordText(t)}
          required
        />
        <SubmitButton>{t('auth.changePassword')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}

type ThemeProps = { t: Translate; theme: Parameters<typeof themeChoices>[1] }

function ThemeSection({ t, theme }: ThemeProps) {
  return (
    <Section title={t('auth.theme')}>
      <PostForm target={PREFERENCES} className="flex flex-wrap gap-2">
        {themeChoices(t, theme).map(({ value, label, current }) => (
          <Button
            key={value}
            type="submit"
            variant="quiet"
            name="theme"
            value={value}
            aria-pressed={current}
          >
            {label}
          </Button>
        ))}
      </PostForm>
    </Section>
  )
}

function languageName(locale: (typeof LOCALES)[number], t: Translate): string {
  return locale === 'en' ? t('nav.languageEn') : t('nav.languageZh')
}
