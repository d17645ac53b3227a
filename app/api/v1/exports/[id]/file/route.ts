import { methods } from '#lib/web/answered.ts'
import { downloadExport } from '#lib/web/api/export-json.ts'
import { toRawRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toRawRoute('read', downloadExport),
})
