import { unitListInput } from '#lib/units/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showUnits } from '#lib/web/api/unit-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', unitListInput, showUnits),
})
