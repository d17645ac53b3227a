import { cookies } from 'next/headers'
import { cache } from 'react'
import { actorOfSession } from '#lib/auth/actor.ts'
import { now } from '#lib/config/clock.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { openSession, sessionCookie } from './session-cookie.ts'

/** The id of this browser's session, or null. It says nothing yet about whether it still runs. */
export async function currentSessionId(): Promise<string | null> {
  return openSession((await cookies()).get(sessionCookie().name)?.value)
}

/** Whoever is signed in, or null; asked once a request, with one statement. */
export const getActor: () => Promise<Actor | null> = cache(async () => {
  const sessionId = await currentSessionId()
  return sessionId ? actorOfSession(sessionId, now()) : null
})
