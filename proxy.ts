import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { REQUEST_ID, REQUEST_PATH, requestIdOf } from '#lib/web/request-id.ts'
import { pagePolicy, securityHeaders } from '#lib/web/security-headers.ts'

/**
 * Gives each page its content policy and its request id, and tells it the path that was asked for.
 * It decides nothing about access: pages and commands do.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = pagePolicy(randomBytes(16).toString('base64'))
  const requestId = requestIdOf(request.headers)
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from the policy of the request.
  headers.set('Content-Security-Policy', policy)
  headers.set(REQUEST_ID, requestId)
  headers.set(REQUEST_PATH, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries({
    ...securityHeaders(policy),
    [REQUEST_ID]: requestId,
  })) {
    response.headers.set(name, value)
  }
  return response
}

// Not the API: its adapters set these headers themselves, and bodies that pass a proxy are cut.
export const config = { matcher: '/((?!api/).*)' }
