import { cookies } from 'next/headers'
import { env } from '#lib/config/env.ts'
import { readNumber, spokenNumber } from '#lib/domain/feedback.ts'

const NAME = 'sanzhi-feedback-number'
/** Long enough to copy it. */
const SECONDS = 600

/**
 * The answer to feedback that was taken: leads to the page that shows its number. The number travels in
 * a cookie of a few minutes, not in the address, where histories and logs would keep it.
 */
export function numberGiven(number: string): Response {
  const secure = env().publicUrl.startsWith('https:') ? '; Secure' : ''
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/f/received',
      'Set-Cookie': `${NAME}=${number}; Path=/f; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict${secure}`,
      'Cache-Control': 'no-store',
    },
  })
}

/** The number this browser was given a moment ago, as people read it; null without one. */
export async function givenNumber(): Promise<string | null> {
  const number = readNumber((await cookies()).get(NAME)?.value ?? '')
  return number && spokenNumber(number)
}
