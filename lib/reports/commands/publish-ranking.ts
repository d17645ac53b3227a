import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { reportResult } from '#lib/domain/report-result.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadOpenYear, wholeDistrict } from '../load.ts'
import { ballotsOf, lineFields } from '../record.ts'
import { publishRankingInput } from '../schema.ts'

/**
 * Publishes the ranking of a year: everybody who reads reports sees it, and scores and weights stay
 * as they are from then on.
 * @throws DomainError 403, year_not_open, ranking_published, stale_version; results_missing as long as
 *   a report lacks the scores of a panel, or there is none.
 */
export const publishRanking = defineCommand({
  name: 'publish-ranking',
  input: publishRankingInput,
  async run(ctx, { year, version }): Promise<{ year: number }> {
    const { tx, actor, now } = ctx
    requireGrant(actor, 'judge_reports', wholeDistrict(actor.districtId))
    const judging = await loadOpenYear(ctx, year)
    const rows = await tx.presidentReport.findMany({ where: { year }, select: lineFields })
    const isOpen = ({ scores }: (typeof rows)[number]) =>
      reportResult(judging, ballotsOf(scores)).total === null
    const count = rows.filter(isOpen).length
    if (count > 0 || rows.length === 0) {
      throw new DomainError('results_missing', { params: { count } })
    }
    const published = await tx.reportYear.updateMany({
      where: { year, version },
      data: { publishedAt: now, version: { increment: 1 } },
    })
    if (published.count === 0) throw new DomainError('stale_version')
    await recordAct(ctx, 'publish-ranking', `report-year:${year}`, { count: rows.length })
    return { year }
  },
})
