import { z } from 'zod'
import { getCheckup } from '#lib/checkups/detail.ts'
import { methods } from '#lib/web/answered.ts'
import { showCheckup } from '#lib/web/api/checkup-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_health', z.strictObject({}), async ({ actor }, _, { id = '' }) =>
    showCheckup(await getCheckup(actor, id)),
  ),
})
