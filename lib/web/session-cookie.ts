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

/** The session id in a cookie value, or null when it is missing, expired or not ours. */
export async function openSession(value: string | undefined): Promise<string | null> {
  if (!value) return null
  const token = await decode({ token: value, secret: env().authSecret }).catch(() => null)
  return typeof token?.sid === 'string' ? token.sid : null
}
