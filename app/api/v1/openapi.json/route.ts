import { methods } from '#lib/web/answered.ts'
import { openApiDocument } from '#lib/web/api/openapi.ts'
import { jsonAnswer } from '#lib/web/json-answer.ts'
import { toPublicRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toPublicRoute(async (_request, about) => jsonAnswer(openApiDocument(), about)),
})
