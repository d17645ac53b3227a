import { z } from 'zod'
import { getIssue } from '#lib/issues/queries.ts'
import { methods } from '#lib/web/answered.ts'
import { numberIn, showIssue } from '#lib/web/api/show-issue.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', z.strictObject({}), async (call, _, params) =>
    showIssue(await getIssue(call.actor, numberIn(params), call.now), call),
  ),
})
