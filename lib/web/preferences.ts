import { cookies } from 'next/headers'
import { LOCALE_COOKIE, type Locale, toLocale } from '#lib/i18n/locales.ts'
import { type Theme, toTheme } from './theme.ts'

export const THEME_COOKIE = 'sanzhi-theme'
export const NAV_COOKIE = 'sanzhi-nav'

export type Preferences = { locale: Locale; theme: Theme; navNarrow: boolean }

/** What this browser was set to: language, appearance, width of the navigation. */
export async function getPreferences(): Promise<Preferences> {
  const jar = await cookies()
  return {
    locale: toLocale(jar.get(LOCALE_COOKIE)?.value),
    theme: toTheme(jar.get(THEME_COOKIE)?.value),
    navNarrow: jar.get(NAV_COOKIE)?.value === 'narrow',
  }
}

const YEAR = 365 * 24 * 60 * 60

/** Remembers one preference in this browser for a year; nothing personal is in it. */
export async function keepPreference(name: string, value: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, value, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true })
}
