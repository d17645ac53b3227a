import type { Format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** What every part of the issue page speaks with: words, dates, this instant and this day. */
export type Speech = Readonly<{
  t: Translate
  locale: Locale
  format: Format
  now: Date
  today: string
}>
