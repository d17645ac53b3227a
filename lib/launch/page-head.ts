import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { REQUEST_ID, REQUEST_PATH, requestIdFrom } from '#lib/web/request-id.ts'
import { pagePolicy, securityHeaders } from '#lib/web/security-headers.ts'

const POLICY = 'Content-Security-Policy'

/**
 * Gives each page its content policy and its request id, and tells it the path that was asked for. It
 * decides nothing about access: pages and commands do. The API sets these headers itself.
 */
export function headPage(request: IncomingMessage, response: ServerResponse): void {
  const { headers, url = '/' } = request
  const requestId = requestIdFrom(headers[REQUEST_ID])
  const policy = pagePolicy(randomBytes(16).toString('base64'))
  // Next reads the nonce for its own scripts from the policy of the request.
  headers[POLICY.toLowerCase()] = policy
  headers[REQUEST_ID] = requestId
  headers[REQUEST_PATH] = url.replace(/[?&]_rsc=[^&]*$/, '')
  for (const [name, value] of Object.entries(securityHeaders(policy)))
    response.setHeader(name, value)
  response.setHeader(REQUEST_ID, requestId)
}

/** Whether the script of an open page asks: a move within the product, or a form sent by script. */
export function isMove({ headers }: IncomingMessage): boolean {
  return headers.rsc !== undefined || headers['next-action'] !== undefined
}
