import { cookies } from 'next/headers'
import type { Actor } from '#lib/domain/policy.ts'
import { LOCALE_COOKIE, type Locale, toLocale } from '#lib/i18n/locales.ts'

/** The language of a page: what this browser was set to, else what the account was. */
export async function chosenLocale(actor: Actor | null): Promise<Locale> {
  return toLocale((await cookies()).get(LOCALE_COOKIE)?.value ?? actor?.locale)
}
