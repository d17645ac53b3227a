import { getDashboard } from '#lib/dashboard/queries.ts'
import { dashboardInput } from '#lib/dashboard/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', dashboardInput, ({ actor, now }, input) =>
    getDashboard(actor, input, now),
  ),
})
