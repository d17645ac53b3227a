import { PlainFrame } from '#components/layout/plain-frame.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { getPreferences } from '#lib/web/preferences.ts'

/** Missing, or invisible to this person: the same page, so that nothing is given away. */
export default async function NotFound() {
  const { locale } = await getPreferences()
  const t = translator(locale)
  return (
    <PlainFrame product={t('meta.title')}>
      <h1 className="mb-2 font-bold text-xl">{t('errors.notFoundTitle')}</h1>
      <p className="mb-6 text-ink-2">{t('errors.notFoundBody')}</p>
      <ButtonLink href="/" variant="primary">
        {t('errors.notFoundHome')}
      </ButtonLink>
    </PlainFrame>
  )
}
