import { startExport } from '#lib/exports/commands/start-export.ts'
import { runSmallExport } from '#lib/jobs/export-work.ts'
import { methods } from '#lib/web/answered.ts'
import { showExport } from '#lib/web/api/export-json.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(startExport, {
    action: 'read',
    status: 202,
    input: (body) => body,
    output: async (started, call) => {
      await runSmallExport(call.actor.districtId, started)
      return showExport(started.id, call)
    },
    location: ({ id }) => `/api/v1/exports/${id}`,
  }),
})
