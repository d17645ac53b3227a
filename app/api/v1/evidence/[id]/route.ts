import { methods } from '#lib/web/answered.ts'
import { downloadEvidence } from '#lib/web/api/evidence.ts'
import { toRawRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toRawRoute('any', downloadEvidence),
})
