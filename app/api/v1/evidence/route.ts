import { methods } from '#lib/web/answered.ts'
import { uploadEvidence } from '#lib/web/api/evidence.ts'
import { toRawRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRawRoute('any', uploadEvidence),
})
