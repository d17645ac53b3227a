import { methods } from '#lib/web/answered.ts'
import { importQuery, showImport } from '#lib/web/api/import-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('import_ledger', importQuery, (call, view, { id = '' }) =>
    showImport(id, call, view),
  ),
})
