import { z } from 'zod'
import { listCampaigns } from '#lib/checkups/campaigns.ts'
import { openCampaign } from '#lib/checkups/commands/open-campaign.ts'
import { methods } from '#lib/web/answered.ts'
import { showCampaign } from '#lib/web/api/checkup-json.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('read_health', z.strictObject({}), async ({ actor }) => ({
    items: (await listCampaigns(actor)).map(showCampaign),
  })),
  POST: toRoute(openCampaign, {
    action: 'confirm_score',
    status: 201,
    input: (body) => body,
    output: async (value) => value,
    location: ({ id }) => `/checkups/campaigns/${id}`,
  }),
})
