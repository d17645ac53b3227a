import { methods } from '#lib/web/answered.ts'
import { toRawRoute } from '#lib/web/route.ts'
import { uploadEvidence } from './handlers.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRawRoute('any', uploadEvidence),
})
