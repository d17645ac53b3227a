import { actorOfSession, actorOfToken } from '#lib/auth/actor.ts'
import { now } from '#lib/config/clock.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale, toLocale } from '#lib/i18n/locales.ts'
import { isSameOrigin } from './same-origin.ts'
import { openSession, sessionCookie } from './session-cookie.ts'

/** Who sent a request, and whether the browser's cookie or a token said so. */
export type Caller = Readonly<{ actor: Actor; viaCookie: boolean }>

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Who sent this request: the bearer of an API token, or the session of the cookie. A request with
 * an Authorization header is judged by that alone.
 * @throws DomainError unauthenticated; cross_site when a cookie signs a write from elsewhere.
 */
export async function authenticateRequest(request: Request): Promise<Caller> {
  const { headers, method } = request
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1]
    return known(token ? await actorOfToken(token, now()) : null, false)
  }
  const sessionId = await openSession(cookieOf(headers, sessionCookie().name))
  const caller = known(sessionId ? await actorOfSession(sessionId, now()) : null, true)
  if (!SAFE_METHODS.includes(method) && !isSameOrigin(headers)) throw new DomainError('cross_site')
  return caller
}

/** The language to answer in: what a program asks for, else the language of its user. */
export function callerLocale(headers: Headers, caller: Caller | null): Locale {
  if (caller?.viaCookie) return toLocale(caller.actor.locale)
  return preferred(headers.get('accept-language')) ?? toLocale(caller?.actor.locale)
}

function known(actor: Actor | null, viaCookie: boolean): Caller {
  if (!actor) throw new DomainError('unauthenticated')
  return { actor, viaCookie }
}

function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = headers.get('cookie')?.split(/; */) ?? []
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The first language of ours in an Accept-Language header, by weight. */
function preferred(header: string | null): Locale | null {
  const wanted = (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', weight] = part.trim().toLowerCase().split(/; *q=/)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    if (tag === '*') return DEFAULT_LOCALE
    const match = LOCALES.find((locale) => languageOf(locale) === languageOf(tag))
    if (match) return match
  }
  return null
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
