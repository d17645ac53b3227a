import { saveView } from '#lib/views/commands/save-view.ts'
import { pageViews } from '#lib/views/queries.ts'
import { viewListInput } from '#lib/views/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showPage } from '#lib/web/api/list-json.ts'
import { showOpenedView, showView } from '#lib/web/api/view-json.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read', viewListInput, async ({ actor }, input) =>
    showPage(await pageViews(actor, input), showView),
  ),
  POST: toRoute(saveView, {
    action: 'read',
    status: 201,
    input: (body) => body,
    output: ({ id }, call) => showOpenedView(id, call),
    location: ({ id }) => `/api/v1/views/${id}`,
  }),
})
