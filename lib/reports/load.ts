import { reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Action } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { ReportYear } from './dto.ts'
import { toYear } from './record.ts'

/** The whole district as the subject of an action. */
export const wholeDistrict = (districtId: string) => ({ districtId, paths: [] })

/**
 * How a year is judged, locked until the transaction ends, so that nothing is scored while it is
 * published.
 * @throws DomainError year_not_open at `year`; ranking_published.
 */
export async function loadOpenYear({ tx, actor }: Ctx, year: number): Promise<ReportYear> {
  await tx.$queryRaw`
    SELECT 1 FROM report_year
    WHERE district_id = ${actor.districtId} AND year = ${year} FOR UPDATE`
  const row = await tx.reportYear.findFirst({ where: { year } })
  if (!row) throw new DomainError('year_not_open', { path: 'year', params: { year: `${year}` } })
  if (row.publishedAt) throw new DomainError('ranking_published')
  return toYear(row)
}

const included = {
  chamber: { select: { code: true, name: true, path: true, level: true } },
  points: { orderBy: { position: 'asc' } },
} satisfies Prisma.PresidentReportInclude
export type LoadedReport = Prisma.PresidentReportGetPayload<{ include: typeof included }>

/**
 * A report on which the actor may do this, locked until the transaction ends.
 * @throws DomainError not_found when missing or invisible, 403.
 */
export async function loadReport(ctx: Ctx, id: string, action: Action): Promise<LoadedReport> {
  const { tx, actor } = ctx
  await tx.$queryRaw`
    SELECT 1 FROM president_report
    WHERE district_id = ${actor.districtId} AND id = ${id}::uuid FOR UPDATE`
  const report = await tx.presidentReport.findFirst({
    where: { id, chamber: reachScope(actor, 'read_health') },
    include: included,
  })
  if (!report) throw new DomainError('not_found')
  requireGrant(actor, action, unitSubject(actor.districtId, report.chamber.path))
  return report
}

/**
 * Changes a report that is still as the actor saw it.
 * @throws DomainError stale_version otherwise.
 */
export async function saveReport(
  { tx }: Ctx,
  seen: { id: string; version: number },
  data: Prisma.PresidentReportUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.presidentReport.updateMany({
    where: seen,
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
}
