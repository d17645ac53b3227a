import { reachScope } from '#lib/access/reach-scope.ts'
import { DomainError, type FieldFault } from '#lib/domain/errors.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import type { ReportYear } from '../dto.ts'
import { loadOpenYear, loadReport, saveReport } from '../load.ts'
import { scoreReportInput } from '../schema.ts'
import { readScoreLines } from '../score-lines.ts'

/**
 * Enters what the judges of one panel give, in place of what the panel had.
 * @throws DomainError not_found, 403, ranking_published, stale_version; invalid_input at `panel`, or at
 *   the score that is missing or of a dimension that does not exist.
 */
export const scoreReport = defineCommand({
  name: 'score-report',
  input: scoreReportInput,
  async run(ctx, input): Promise<{ id: string; judges: number }> {
    const { tx, actor, now } = ctx
    const { id, version, panel, lines } = input
    const judging = await loadOpenYear(ctx, await yearOf(ctx, id))
    await loadReport(ctx, id, 'judge_reports')
    const isPanel = judging.panels.some(({ code }) => code === panel)
    const pasted = lines === undefined ? null : readScoreLines(lines, judging.dimensions)
    const ballots = pasted?.ballots ?? input.ballots
    const fields = [
      ...(isPanel ? [] : [{ path: 'panel', rule: 'not_in_list' }]),
      ...(pasted?.faults ?? []),
      ...faultsOf(judging, ballots),
    ]
    if (fields.length > 0) throw new DomainError('invalid_input', { fields })
    const given = ballots.filter((scores) => scores !== undefined)
    await saveReport(ctx, { id, version }, {})
    await tx.reportScore.deleteMany({ where: { reportId: id, panel } })
    const { districtId, personId } = actor
    const by = { districtId, reportId: id, panel, enteredById: personId, enteredAt: now }
    await tx.reportScore.createMany({
      data: given.flatMap((scores, index) =>
        Object.entries(scores).map(([dimension, score]) => ({
          ...by,
          judge: index + 1,
          dimension,
          score,
        })),
      ),
    })
    return { id, judges: given.length }
  },
})

/** The year is locked before the report, as everywhere. */
async function yearOf({ tx, actor }: Ctx, id: string): Promise<number> {
  const report = await tx.presidentReport.findFirst({
    where: { id, chamber: reachScope(actor, 'read_health') },
    select: { year: true },
  })
  if (!report) throw new DomainError('not_found')
  return report.year
}

type Scores = Readonly<Record<string, number>>

/** Each dimension is scored, from 0 to 100 to two decimals; a refusal names it as the year does. */
function faultsOf(
  { dimensions }: ReportYear,
  ballots: readonly (Scores | undefined)[],
): FieldFault[] {
  const codes = dimensions.map(({ code }) => code)
  return ballots.flatMap((scores, index) => {
    if (!scores) return []
    const at = (code: string) => `ballots.${index}.${code}`
    return [
      ...dimensions.flatMap(({ code, name }): FieldFault[] => {
        const fault = faultOf(scores[code])
        return fault ? [{ path: at(code), ...fault, params: { ...fault.params, field: name } }] : []
      }),
      ...Object.keys(scores)
        .filter((code) => !codes.includes(code))
        .map((code) => ({ path: at(code), rule: 'surplus' })),
    ]
  })
}

function faultOf(score: number | undefined): Pick<FieldFault, 'rule' | 'params'> | null {
  if (score === undefined) return { rule: 'required' }
  if (score < 0) return { rule: 'too_small', params: { min: 0 } }
  if (score > 100) return { rule: 'too_big', params: { max: 100 } }
  return Math.round(score * 100) / 100 === score ? null : { rule: 'invalid_format' }
}
