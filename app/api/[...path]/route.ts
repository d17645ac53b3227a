import { DomainError } from '#lib/domain/errors.ts'
import { methods } from '#lib/web/answered.ts'
import { toPublicRoute } from '#lib/web/route.ts'

/** Public: whatever address below /api nothing else answers. */
const missing = toPublicRoute(async () => {
  throw new DomainError('not_found')
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: missing,
  POST: missing,
  PUT: missing,
  PATCH: missing,
  DELETE: missing,
})
