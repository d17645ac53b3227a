import { sealCheckup } from '#lib/checkups/commands/seal-checkup.ts'
import { getCheckup } from '#lib/checkups/detail.ts'
import { methods } from '#lib/web/answered.ts'
import { checkupIdIn, showCheckup } from '#lib/web/api/checkup-json.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(sealCheckup, {
    action: 'confirm_score',
    status: 200,
    input: (body, params) => withParams(body, { id: checkupIdIn(params) }),
    output: async ({ id }, { actor }) => showCheckup(await getCheckup(actor, id)),
  }),
})
