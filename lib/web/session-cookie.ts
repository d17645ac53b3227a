import { decode, encode } from 'next-auth/jwt'
import { ABSOLUTE_LIMIT } from '#lib/auth/session-limits.ts'
import { env } from '#lib/config/env.ts'

const MAX_AGE = ABSOLUTE_LIMIT / 1000

/** The session cookie as next-auth names it: with a prefix that demands https where there is https. */
export function sessionCookie() {
  const secure = env().publicUrl.startsWith('https:')
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** The sealed cookie value for a session id; next-auth reads the same. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().authSecret, maxAge: MAX_AGE })
}

type Opened = Readonly<{ sid: string; until: number }>
/** What was sealed in the cookies seen last: breaking a seal costs more than reading a list. */
const opened = new Map<string, Opened>()
const MOST_OPENED = 1_000

/**
 * The session id in a cookie value, or null when it is missing, expired or not ours. Whether the session
 * still runs only the database knows.
 */
export async function openSession(value: string | undefined): Promise<string | null> {
  if (!value) return null
  const known = opened.get(value) ?? (await breakSeal(value))
  if (!known || known.until <= Date.now()) return null
  return known.sid
}

async function breakSeal(value: string): Promise<Opened | null> {
  const token = await decode({ token: value, secret: env().authSecret }).catch(() => null)
  if (typeof token?.sid !== 'string' || typeof token.exp !== 'number') return null
  const found = { sid: token.sid, until: token.exp * 1000 }
  const [oldest] = opened.keys()
  if (opened.size >= MOST_OPENED && oldest !== undefined) opened.delete(oldest)
  opened.set(value, found)
  return found
}
