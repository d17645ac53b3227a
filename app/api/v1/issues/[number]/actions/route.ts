import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { methods } from '#lib/web/answered.ts'
import { numberIn, showIssue } from '#lib/web/api/show-issue.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(moveIssue, {
    action: 'any',
    status: 200,
    input: (body, params) => withParams(body, { number: numberIn(params) }),
    output: async ({ number }, call) =>
      showIssue(await getIssue(call.actor, number, call.now), call),
  }),
})
