import { mapChamber } from '#lib/ledger/commands/map-chamber.ts'
import { methods } from '#lib/web/answered.ts'
import { showImport } from '#lib/web/api/import-json.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(mapChamber, {
    action: 'import_ledger',
    status: 200,
    input: (body, { id }) => withParams(body, { id }),
    output: ({ id }, call) => showImport(id, call),
  }),
})
