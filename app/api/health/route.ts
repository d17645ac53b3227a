import { methods } from '#lib/web/answered.ts'
import { health } from '#lib/web/api/health.ts'
import { jsonAnswer } from '#lib/web/json-answer.ts'
import { toPublicRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toPublicRoute(async (_request, about) => {
    const { status, body } = await health()
    return jsonAnswer(body, about, { status })
  }),
})
