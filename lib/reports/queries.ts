import { inForce, reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { ranked, reportResult } from '#lib/domain/report-result.ts'
import type { FilingChamber, RankLine, ReportYear, ReportYearPage } from './dto.ts'
import { ballotsOf, lineFields, toLine, toYear } from './record.ts'
import { seesResult } from './sight.ts'

/**
 * The reports of a year as far as the actor reads them, how they are judged, and the ranking of the
 * whole district once it is published.
 */
export async function getReportYear(actor: Actor, year: number): Promise<ReportYearPage> {
  const db = districtDb(actor.districtId)
  const scope = reachScope(actor, 'read_health')
  const [found, rows, chambers] = await Promise.all([
    db.reportYear.findFirst({ where: { year } }),
    db.presidentReport.findMany({
      where: { year, chamber: scope },
      select: lineFields,
      orderBy: { chamber: { path: 'asc' } },
    }),
    db.unit.findMany({
      where: { AND: [{ level: 'chamber', disabledAt: null }, scope] },
      select: { code: true, name: true },
      orderBy: { path: 'asc' },
    }),
  ])
  const judging = found && toYear(found)
  const reports = judging
    ? rows.map((row) => toLine(row, judging, seesResult(actor, row.chamber, judging.publishedAt)))
    : []
  const present = new Set(reports.map(({ chamber }) => chamber.code))
  return {
    year,
    judging,
    reports,
    lacking: chambers.filter(({ code }) => !present.has(code)),
    ranking: judging?.publishedAt ? await listRanking(actor, judging) : [],
    may: { judge: isGranted(actor, 'judge_reports'), file: isGranted(actor, 'file_report') },
  }
}

async function listRanking(actor: Actor, judging: ReportYear): Promise<RankLine[]> {
  if (!isGranted(actor, 'read_health')) return []
  const rows = await districtDb(actor.districtId).presidentReport.findMany({
    where: { year: judging.year },
    select: lineFields,
    orderBy: { chamberCode: 'asc' },
  })
  return ranked(
    rows.map(({ chamber: { code, name }, scores }) => ({
      chamber: { code, name },
      total: reportResult(judging, ballotsOf(scores)).total,
    })),
  )
}

/** The chambers whose presidents' reports the actor hands in, with the president in office. */
export async function listFiling(actor: Actor, today: string): Promise<FilingChamber[]> {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [{ level: 'chamber', disabledAt: null }, reachScope(actor, 'file_report')] },
    select: {
      code: true,
      name: true,
      appointments: {
        where: { office: 'president', ...inForce(today) },
        select: { person: { select: { name: true } } },
        take: 1,
      },
    },
    orderBy: { path: 'asc' },
  })
  return rows.map(({ appointments: [held], ...row }) => ({
    ...row,
    president: held?.person.name ?? null,
  }))
}
