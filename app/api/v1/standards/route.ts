import { z } from 'zod'
import { listStandards } from '#lib/standards/queries.ts'
import { methods } from '#lib/web/answered.ts'
import { showStandards } from '#lib/web/api/standard-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_health', z.strictObject({}), async ({ actor }) =>
    showStandards(await listStandards(actor)),
  ),
})
