'use server'

import { LOCALE_COOKIE, toLocale } from '#lib/i18n/locales.ts'
import { keepPreference, NAV_COOKIE, THEME_COOKIE } from '#lib/web/preferences.ts'
import { toTheme } from '#lib/web/theme.ts'

/** Changes the language of this browser; takes `value`. */
export async function setLocale(data: FormData): Promise<void> {
  await keepPreference(LOCALE_COOKIE, toLocale(textOf(data)))
}

/** Changes the appearance of this browser; takes `value` system, light or dark. */
export async function setTheme(data: FormData): Promise<void> {
  await keepPreference(THEME_COOKIE, toTheme(textOf(data)))
}

/** Collapses or opens the left navigation; takes `value` narrow or wide. */
export async function setNav(data: FormData): Promise<void> {
  await keepPreference(NAV_COOKIE, textOf(data) === 'narrow' ? 'narrow' : 'wide')
}

function textOf(data: FormData): string {
  const value = data.get('value')
  return typeof value === 'string' ? value : ''
}
