import { runSmallImport } from '#lib/jobs/import-work.ts'
import { applyImport } from '#lib/ledger/commands/apply-import.ts'
import { methods } from '#lib/web/answered.ts'
import { showImport } from '#lib/web/api/import-json.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(applyImport, {
    action: 'import_ledger',
    status: 200,
    input: (body, { id }) => withParams(body, { id }),
    output: async (started, call) => {
      await runSmallImport(call.actor.districtId, started)
      return showImport(started.id, call)
    },
  }),
})
