import { scoreItem } from '#lib/checkups/commands/score-item.ts'
import { methods } from '#lib/web/answered.ts'
import { checkupIdIn } from '#lib/web/api/checkup-json.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(scoreItem, {
    action: 'confirm_score',
    status: 200,
    input: (body, params) => withParams(body, { id: checkupIdIn(params) }),
    output: async (value) => value,
  }),
})
