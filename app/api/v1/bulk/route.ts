import { startBulk } from '#lib/bulk/commands/start-bulk.ts'
import { runSmallBulk } from '#lib/jobs/bulk-work.ts'
import { methods } from '#lib/web/answered.ts'
import { showBulk } from '#lib/web/api/bulk-json.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(startBulk, {
    action: 'read',
    status: 201,
    input: (body) => body,
    output: async (started, call) => {
      await runSmallBulk(call.actor.districtId, started)
      return showBulk(started.id, call)
    },
    location: ({ id }) => `/api/v1/bulk/${id}`,
  }),
})
