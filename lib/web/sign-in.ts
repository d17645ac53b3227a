import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ABSOLUTE_LIMIT } from '#lib/auth/session-limits.ts'
import { endSession, startSession } from '#lib/auth/sessions.ts'
import { authenticate, type SignedIn, type SignInResult } from '#lib/auth/sign-in.ts'
import { now } from '#lib/config/clock.ts'
import { LOCALE_COOKIE } from '#lib/i18n/locales.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import { chosenLocale } from './chosen-locale.ts'
import { clientAddress } from './client-address.ts'
import { fieldWords } from './failure-message.ts'
import { typedValues } from './form-input.ts'
import type { FormState } from './form-state.ts'
import { keepPreference } from './preferences.ts'
import { returnPath } from './return-path.ts'
import { isSameOrigin } from './same-origin.ts'
import { currentSessionId } from './session.ts'
import { sealSession, sessionCookie } from './session-cookie.ts'

/** Signs in with the fields `login`, `password` and `next`; goes there, or says what was wrong. */
export async function signInWith(form: FormData): Promise<FormState> {
  const [head, t] = [await headers(), translator(await chosenLocale(null))]
  const refused = (words: Omit<FormState, 'status'>): FormState => ({
    status: 'error',
    ...words,
    values: typedValues(form),
  })
  if (!isSameOrigin(head)) return refused({ message: t('errors.cross_site') })
  const login = textOf(form, 'login')
  const password = textOf(form, 'password')
  const missing = Object.entries({ login, password }).filter(([, value]) => value.trim() === '')
  if (missing.length > 0) {
    const errors = missing.map(([path]) => fieldWords({ path, rule: 'required', params: {} }, t))
    return refused({ errors })
  }
  const result = await authenticate({ login, password, address: clientAddress(head) }, now())
  if (!result.ok) return refused({ message: refusalWords(result, t) })
  await openBrowserSession(result.account)
  return redirect(returnPath(form.get('next')))
}

/** Ends the session of this browser. */
export async function signOutHere(): Promise<void> {
  const sessionId = await currentSessionId()
  if (sessionId) await endSession(sessionId, now())
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** Why signing in was refused; the same words whether the login exists or not. */
export function refusalWords(result: Extract<SignInResult, { ok: false }>, t: Translate): string {
  return result.code === 'too_many'
    ? t('auth.lockedOut', { minutes: result.minutes })
    : t('errors.sign_in_failed')
}

/** A new session for this browser; the one it had before ends. */
async function openBrowserSession(account: SignedIn): Promise<void> {
  const before = await currentSessionId()
  if (before) await endSession(before, now())
  const sealed = await sealSession(await startSession(account, now()))
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, sealed, { ...options, maxAge: ABSOLUTE_LIMIT / 1000 })
  if (!jar.has(LOCALE_COOKIE)) await keepPreference(LOCALE_COOKIE, account.locale)
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
