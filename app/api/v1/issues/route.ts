import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { getIssue, listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showPage } from '#lib/web/api/list-json.ts'
import { showIssue, showLine } from '#lib/web/api/show-issue.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', issueListInput, async ({ actor, now }, input) =>
    showPage(await listIssues(actor, input, now), showLine),
  ),
  POST: toRoute(reportIssue, {
    action: 'report',
    status: 201,
    input: (body) => body,
    output: async ({ number }, call) =>
      showIssue(await getIssue(call.actor, number, call.now), call),
    location: ({ number }) => `/api/v1/issues/${number}`,
  }),
})
