import { enterFact } from '#lib/facts/commands/enter-fact.ts'
import { listFacts } from '#lib/facts/queries.ts'
import { factListInput } from '#lib/facts/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showFact } from '#lib/web/api/fact-json.ts'
import { showPage } from '#lib/web/api/list-json.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_health', factListInput, async ({ actor }, input) =>
    showPage(await listFacts(actor, input), showFact),
  ),
  POST: toRoute(enterFact, {
    action: 'keep_facts',
    status: 201,
    input: (body) => body,
    output: async (entered) => entered,
    location: ({ chamber }) => `/api/v1/facts?chamber=${chamber}`,
  }),
})
