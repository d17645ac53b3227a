/**
 * The address a request came from: the last one in X-Forwarded-For, which the gateway nearest to us
 * wrote (the server itself when there is none in front). Earlier ones are the client's own claim.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
