import { z } from 'zod'
import { methods } from '#lib/web/answered.ts'
import { showStandard } from '#lib/web/api/standard-json.ts'
import { toReadRoute } from '#lib/web/route.ts'
import { standardAt } from '../../handlers.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_health', z.strictObject({}), async (call, _, params) =>
    showStandard(await standardAt(call, params)),
  ),
})
