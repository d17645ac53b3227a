import { z } from 'zod'
import { methods } from '#lib/web/answered.ts'
import { showExport } from '#lib/web/api/export-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read', z.strictObject({}), (call, _, { id = '' }) => showExport(id, call)),
})
