import { randomUUID } from 'node:crypto'

/** Names one request in the log, in answers and on the error page. */
export const REQUEST_ID = 'x-request-id'
/** Path and query as the browser asked; set by proxy.ts, never taken from outside. */
export const REQUEST_PATH = 'x-sanzhi-path'

/** The id a gateway in front gave, when it is a plain short word; otherwise a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get(REQUEST_ID)
  return given && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID()
}
