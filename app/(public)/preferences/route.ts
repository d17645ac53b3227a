import { headers } from 'next/headers'
import { LOCALE_COOKIE, toLocale } from '#lib/i18n/locales.ts'
import { keepPreference, NAV_COOKIE, THEME_COOKIE } from '#lib/web/preferences.ts'
import { toPublicForm } from '#lib/web/public-form.ts'
import { refererPath } from '#lib/web/return-path.ts'
import { toTheme } from '#lib/web/theme.ts'

/** Public: what this browser shows; a form posts `locale`, `theme` or `nav` and comes back to its page. */
export const POST = toPublicForm(async ({ input }) => {
  const { locale, theme, nav } = input
  if (locale) await keepPreference(LOCALE_COOKIE, toLocale(`${locale}`))
  if (theme) await keepPreference(THEME_COOKIE, toTheme(`${theme}`))
  if (nav) await keepPreference(NAV_COOKIE, nav === 'narrow' ? 'narrow' : 'wide')
  const back = refererPath((await headers()).get('referer'))
  return new Response(null, { status: 303, headers: { Location: back } })
})
