import { z } from 'zod'
import { deleteView } from '#lib/views/commands/delete-view.ts'
import { patchView } from '#lib/views/commands/patch-view.ts'
import { methods } from '#lib/web/answered.ts'
import { showOpenedView, viewIdIn } from '#lib/web/api/view-json.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read', z.strictObject({}), (call, _, params) =>
    showOpenedView(viewIdIn(params), call),
  ),
  PATCH: toRoute(patchView, {
    action: 'read',
    status: 200,
    input: (body, params) => withParams(body, { id: viewIdIn(params) }),
    output: ({ id }, call) => showOpenedView(id, call),
  }),
  DELETE: toRoute(deleteView, {
    action: 'read',
    status: 200,
    bodiless: true,
    input: (_, params) => ({ id: viewIdIn(params) }),
    output: async (deleted) => deleted,
  }),
})
