import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { now } from '#lib/config/clock.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Action, type Actor, isGranted } from '#lib/domain/policy.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import { chosenLocale } from './chosen-locale.ts'
import { REQUEST_PATH, requestIdOf } from './request-id.ts'
import { getActor } from './session.ts'

/** What every signed-in page starts from. `today` is the calendar date in Shanghai. */
export type PageContext = Readonly<{
  actor: Actor
  t: Translate
  locale: Locale
  now: Date
  today: string
  requestId: string
  /** The address of the page without its query. */
  path: string
}>

/**
 * The first line of every signed-in page: who looks, in which language, at which instant. `any` is
 * for pages that every signed-in person has. Sends strangers to the sign-in page and back, and
 * shows the page that says who could look (403) to those without a grant for the action. What they
 * may see on the page is decided by the queries, not here. A test demands the call in each page.
 */
export async function openPage(action: Action | 'any'): Promise<PageContext> {
  const [actor, head] = await Promise.all([getActor(), headers()])
  if (!actor) return redirect(signInPath(head.get(REQUEST_PATH)))
  if (action !== 'any' && !isGranted(actor, action)) return forbidden()
  const locale = await chosenLocale(actor)
  const instant = now()
  return {
    actor,
    t: translator(locale),
    locale,
    now: instant,
    today: dateOf(instant),
    requestId: requestIdOf(head),
    path: pathOf(head),
  }
}

/** What pages without a person start from; `path` is the address without its query. */
export async function openPublicPage(): Promise<
  Pick<PageContext, 't' | 'locale'> & { path: string }
> {
  const [locale, head] = await Promise.all([chosenLocale(null), headers()])
  return { t: translator(locale), locale, path: pathOf(head) }
}

/** What a query found; shows the not-found page for what is missing or invisible. */
export async function orNotFound<T>(found: Promise<T | null | undefined>): Promise<T> {
  const value = await found.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') return null
    throw error
  })
  return value ?? notFound()
}

function pathOf(head: Headers): string {
  return head.get(REQUEST_PATH)?.split('?')[0] ?? '/'
}

function signInPath(path: string | null): string {
  const isWorthReturning = path !== null && path !== '/' && !path.startsWith('/sign-in')
  return isWorthReturning ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'
}
