import type { AnnouncementKind } from '#lib/announcements/announce.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { mailFooter } from './words.ts'

type Announced = Readonly<{ kind: AnnouncementKind; subject: string }>

/** A mail about something that is no issue: what is there, and where. */
export function announcementWords(
  { kind, subject }: Announced,
  publicUrl: string,
  locale: Locale,
): { subject: string; text: string } {
  const t = translator(locale)
  const isReport = kind === 'monthly_report'
  const month = isReport ? format(locale).month(subject) : ''
  const path = isReport ? `/statistics/${subject}/open` : '/issues/exports'
  const what = t(`notices.announced.${kind}`, { month })
  const look = t('notices.look', { url: publicUrl + path })
  return { subject: what, text: [what, '', look, ...mailFooter(publicUrl, t)].join('\n') }
}
