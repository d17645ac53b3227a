import { requireGrant } from '#lib/access/require.ts'
import type { Category, Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { type LoadedReport, loadReport } from '../load.ts'
import { openReportPointInput } from '../schema.ts'

/**
 * Makes an issue of a problem named at the president's report, once.
 * @throws DomainError not_found (the report, or the point), 403, point_opened.
 */
export const openReportPoint = defineCommand({
  name: 'open-report-point',
  input: openReportPointInput,
  async run(ctx, { id, position }): Promise<{ id: string; number: string }> {
    const { tx, actor, now } = ctx
    const report = await loadReport(ctx, id, 'judge_reports')
    const point = report.points.find((one) => one.position === position)
    if (!point) throw new DomainError('not_found')
    if (point.issueId !== null) throw new DomainError('point_opened')
    const { districtId, personId } = actor
    const subject = unitSubject(districtId, report.chamber.path)
    const { unit, office } = requireGrant(actor, 'report', subject)
    const by = { districtId, personId, unit: unit.code, office, cause: { kind: 'person' } } as const
    const opened = await openIssue(tx, by, openingOf(report, point), now)
    const { count } = await tx.reportPoint.updateMany({
      where: { reportId: id, position, issueId: null },
      data: { issueId: opened.id },
    })
    if (count === 0) throw new DomainError('point_opened')
    return { id, number: opened.number }
  },
})

type Point = { text: string; category: string }

function openingOf({ id, chamber, year, presidentName }: LoadedReport, { text, category }: Point) {
  const [first = text] = text.split('\n')
  return {
    chamber: { code: chamber.code, path: chamber.path, level: chamber.level as Level },
    title: [...first].slice(0, TEXT_LIMITS.title).join(''),
    description: `${text}\n\n${year} ${presidentName}`,
    category: category as Category,
    source: 'president_report',
    origin: { kind: 'report', recordId: id },
  } as const
}
