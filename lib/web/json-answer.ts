import type { About } from './call.ts'
import { REQUEST_ID } from './request-id.ts'
import { securityHeaders } from './security-headers.ts'

/** Headers of every answer of the API, whatever its body. */
export function answerHeaders(about: About) {
  return {
    ...securityHeaders(),
    'Cache-Control': 'no-store',
    'Content-Language': about.locale,
    Vary: 'Authorization, Cookie, Accept-Language',
    [REQUEST_ID]: about.requestId,
  }
}

/** A body of the API. */
export function jsonAnswer(
  body: unknown,
  about: About,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...answerHeaders(about),
      ...headers,
      'Content-Type': 'application/json; charset=utf-8',
    },
  })
}
