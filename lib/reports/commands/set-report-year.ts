import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { judgingFaults, type Weighted } from '#lib/domain/report-result.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { loadOpenYear, wholeDistrict } from '../load.ts'
import { setReportYearInput } from '../schema.ts'

/**
 * Says how the reports of a year are judged: dimensions and panels, each with its share of 100. What
 * already has scores is not taken away.
 * @throws DomainError 403; invalid_input at each weight or code at fault; in_use at `dimensions` or
 *   `panels`; ranking_published, stale_version.
 */
export const setReportYear = defineCommand({
  name: 'set-report-year',
  input: setReportYearInput,
  async run(ctx, { year, version, dimensions, panels }): Promise<{ year: number }> {
    const { tx, actor } = ctx
    const { districtId } = actor
    requireGrant(actor, 'judge_reports', wholeDistrict(districtId))
    const fields = judgingFaults({ dimensions, panels })
    if (fields.length > 0) throw new DomainError('invalid_input', { fields })
    if (version === undefined) {
      const data = [{ districtId, year, dimensions, panels }]
      const { count } = await tx.reportYear.createMany({ data, skipDuplicates: true })
      if (count === 0) throw new DomainError('stale_version')
    } else {
      await loadOpenYear(ctx, year)
      await keepScored(ctx, year, { dimensions, panels })
      const { count } = await tx.reportYear.updateMany({
        where: { year, version },
        data: { dimensions, panels, version: { increment: 1 } },
      })
      if (count === 0) throw new DomainError('stale_version')
    }
    const detail = { dimensions: sharesOf(dimensions), panels: sharesOf(panels) }
    await recordAct(ctx, 'set-report-year', `report-year:${year}`, detail)
    return { year }
  },
})

async function keepScored(
  { tx }: Ctx,
  year: number,
  after: { dimensions: Weighted[]; panels: Weighted[] },
): Promise<void> {
  const used = await tx.reportScore.findMany({
    where: { report: { year } },
    select: { dimension: true, panel: true },
    distinct: ['dimension', 'panel'],
  })
  const isKept = (code: string, parts: Weighted[]) => parts.some((part) => part.code === code)
  if (!used.every(({ dimension }) => isKept(dimension, after.dimensions))) {
    throw new DomainError('in_use', { path: 'dimensions' })
  }
  if (!used.every(({ panel }) => isKept(panel, after.panels))) {
    throw new DomainError('in_use', { path: 'panels' })
  }
}

const sharesOf = (parts: readonly Weighted[]) =>
  parts.map(({ code, weight }) => `${code} ${weight}`)
