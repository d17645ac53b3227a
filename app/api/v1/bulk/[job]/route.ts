import { z } from 'zod'
import { methods } from '#lib/web/answered.ts'
import { showBulk } from '#lib/web/api/bulk-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read', z.strictObject({}), (call, _, { job = '' }) => showBulk(job, call)),
})
