import type { Instrumentation } from 'next'
import { errorFacts, log } from '#lib/log/log.ts'
import { REQUEST_ID } from '#lib/web/request-id.ts'

/**
 * Notes what broke while a page or a form was answered: the digest is the reference that the error
 * page shows. The address is left without its query, which may hold words somebody searched for.
 */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  const requestId = request.headers[REQUEST_ID]
  const path = request.path.split('?')[0]
  log.error({ requestId, digest, path, error: errorFacts(error) }, 'page failed')
}
