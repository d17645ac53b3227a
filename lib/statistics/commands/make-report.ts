import { firstDay } from '#lib/access/past-issues.ts'
import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { wholeDistrict } from '#lib/figures/whole-district.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { monthlyFigures } from '../compute.ts'
import { makeReportInput } from '../schema.ts'
import { storeReport } from '../store.ts'

/**
 * Makes the report of a past month, or makes it again: its figures are those of the end of that month
 * whenever it is made.
 * @throws DomainError 403; month_not_over, or month_too_early before anything was reported, at
 *   `month`; past_incomplete while the past is being made.
 */
export const makeReport = defineCommand({
  name: 'make-report',
  input: makeReportInput,
  async run(ctx, { month }): Promise<{ month: string }> {
    const { tx, actor, now } = ctx
    const { districtId, personId } = actor
    requireGrant(actor, 'manage_statistics', { districtId, paths: [] })
    if (month >= dateOf(now).slice(0, 7)) throw new DomainError('month_not_over', { path: 'month' })
    const first = await firstDay(actor, tx)
    if (first === null || month < first.slice(0, 7)) {
      throw new DomainError('month_too_early', { path: 'month' })
    }
    if (await tx.unspannedIssue.findFirst()) throw new DomainError('past_incomplete')
    const figures = await monthlyFigures(wholeDistrict(districtId), month)
    await storeReport(tx, { districtId, month, figures, now, madeById: personId })
    await recordAct(ctx, 'make-report', `month:${month}`)
    return { month }
  },
})
