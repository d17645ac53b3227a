import { answerFile } from '#app/api/v1/papers/handlers.ts'
import { getCampaignSheet } from '#lib/checkups/campaigns.ts'
import { writeSheet, XLSX } from '#lib/sheet/write-sheet.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The scores of a campaign as a spreadsheet, to be filled in and imported again. */
export const GET = toRawRoute('read_health', async (_request, call, { id = '' }) => {
  const sheet = await getCampaignSheet(call.actor, id)
  const bytes = await writeSheet(sheet)
  return answerFile(call, XLSX, { name: `${sheet.name}.xlsx`, bytes })
})
