/** The languages of the interface; the first is the default. */
export const LOCALES = ['zh-CN', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'zh-CN'

/** Cookie that remembers the chosen language of this browser. */
export const LOCALE_COOKIE = 'sanzhi-locale'

/** Turns any text (a cookie, a form value) into a language we have; unknown or missing is the default. */
export function toLocale(value: string | undefined | null): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE
}
