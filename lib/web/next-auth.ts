import type { AuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { actorOfSession } from '#lib/auth/actor.ts'
import { ABSOLUTE_LIMIT } from '#lib/auth/session-limits.ts'
import { endSession, startSession } from '#lib/auth/sessions.ts'
import { authenticate } from '#lib/auth/sign-in.ts'
import { now } from '#lib/config/clock.ts'
import { env } from '#lib/config/env.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { clientAddress } from './client-address.ts'

/**
 * next-auth as the second door to the same house: its own endpoints sign in with the same rules and
 * put nothing but the session id into the token. A further identity provider would be added here.
 */
export function authOptions(): AuthOptions {
  return {
    secret: env().authSecret,
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT / 1000 },
    useSecureCookies: env().publicUrl.startsWith('https:'),
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      Credentials({
        credentials: { login: {}, password: { type: 'password' } },
        authorize: (given, { headers }) => authorize(given, new Headers(headers)),
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      session: async ({ session, token }) => {
        const actor = typeof token.sid === 'string' && (await actorOfSession(token.sid, now()))
        return actor ? { ...session, user: { name: actor.name } } : { expires: session.expires }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid, now())
      },
    },
  }
}

/** Where next-auth leads afterwards: an address of this site, or its start for any other and for none. */
function ownAddress(url: string, base: string): string {
  const isOwn = URL.canParse(url, base) && new URL(url, base).origin === new URL(base).origin
  return isOwn ? new URL(url, base).href : base
}

/** What next-auth catches it repeats in the address it answers with: a defect says nothing there. */
async function authorize(...asked: Parameters<typeof userOf>): Promise<User | null> {
  try {
    return await userOf(...asked)
  } catch (error) {
    log.error({ error: errorFacts(error) }, 'signing in failed')
    throw new Error('unexpected')
  }
}

/** The "user" next-auth sees is the session that was started. */
async function userOf(
  given: Record<'login' | 'password', string> | undefined,
  headers: Headers,
): Promise<User | null> {
  const { login, password } = given ?? {}
  if (typeof login !== 'string' || typeof password !== 'string') return null
  const result = await authenticate({ login, password, address: clientAddress(headers) }, now())
  return result.ok ? { id: await startSession(result.account, now()) } : null
}
