import { DomainError } from '#lib/domain/errors.ts'
import { getIssue, getPastIssue } from '#lib/issues/queries.ts'
import { oneIssueInput } from '#lib/issues/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { numberIn, showIssue } from '#lib/web/api/show-issue.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', oneIssueInput, async (call, { asOf }, params) => {
    const number = numberIn(params)
    if (!asOf) return showIssue(await getIssue(call.actor, number, call.now), call)
    const past = await getPastIssue(call.actor, number, asOf, call.now)
    if (!past) throw new DomainError('not_found')
    return showIssue(past.issue, call)
  }),
})
