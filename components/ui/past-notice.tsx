import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { Notice } from './notice.tsx'
import { TextLink } from './text-link.tsx'

type Props = {
  /** The day at whose end everything below stood so. */
  asOf: string
  /** The same page as of today. */
  today: string
  /** The day of the first event, when the day asked for lies before it. */
  first?: string | null | undefined
  t: Translate
  locale: Locale
}

/** Says plainly that the page shows the past, and leads back to the present. */
export function PastNotice({ asOf, today, first, t, locale }: Props) {
  const { fullDate } = format(locale)
  return (
    <div className="mb-4">
      <Notice kind="warning" title={t('past.title', { date: fullDate(asOf) })}>
        {first ? <p>{t('past.before', { first: fullDate(first) })}</p> : null}
        <p>
          {t('past.hidden')} <TextLink href={today}>{t('past.today')}</TextLink>
        </p>
      </Notice>
    </div>
  )
}
