import { openCheckup } from '#lib/checkups/commands/open-checkup.ts'
import { getCheckup } from '#lib/checkups/detail.ts'
import { listCheckups } from '#lib/checkups/queries.ts'
import { checkupListInput } from '#lib/checkups/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showCheckup, showCheckupLine } from '#lib/web/api/checkup-json.ts'
import { showPage } from '#lib/web/api/list-json.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_health', checkupListInput, async ({ actor }, input) =>
    showPage(await listCheckups(actor, input), showCheckupLine),
  ),
  POST: toRoute(openCheckup, {
    action: 'confirm_score',
    status: 201,
    input: (body) => body,
    output: async ({ id }, { actor }) => showCheckup(await getCheckup(actor, id)),
    location: ({ id }) => `/api/v1/checkups/${id}`,
  }),
})
