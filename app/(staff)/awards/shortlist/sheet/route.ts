import { answerFile } from '#app/api/v1/papers/handlers.ts'
import { shortlistInput } from '#lib/awards/schema.ts'
import { getShortlist } from '#lib/awards/shortlist.ts'
import { shortlistSheet } from '#lib/awards/shortlist-sheet.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { XLSX } from '#lib/sheet/write-sheet.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { readQuery } from '#lib/web/request-input.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The shortlist of a campaign as a spreadsheet. */
export const GET = toRawRoute('manage_awards', async (request, call) => {
  await countAgainst('archive', call.actor.accountId)
  const { campaign } = readQuery(request.url, shortlistInput)
  const shortlist = await getShortlist(call.actor, campaign)
  if (!shortlist.campaign) throw new DomainError('not_found')
  const bytes = await shortlistSheet(shortlist, call.t)
  const name = `${call.t('awards.shortlist.file')} ${shortlist.campaign.name}.xlsx`
  return answerFile(call, XLSX, { name, bytes })
})
