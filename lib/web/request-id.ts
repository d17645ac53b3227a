import { randomUUID } from 'node:crypto'

/** Names one request in the log, in answers and on the error page. */
export const REQUEST_ID = 'x-request-id'
/** Path and query as the browser asked; set by the server, never taken from outside. */
export const REQUEST_PATH = 'x-sanzhi-path'

/** The id a gateway in front gave, when it is a plain short word; otherwise a new one. */
export function requestIdOf(headers: Headers): string {
  return requestIdFrom(headers.get(REQUEST_ID))
}

/** The same for a header as the server has it. */
export function requestIdFrom(given: string | string[] | null | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID()
}
