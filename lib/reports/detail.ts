import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import type { Category } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import type { ReportDetail } from './dto.ts'
import { ballotsOf, lineFields, toLine, toYear } from './record.ts'
import { seesResult } from './sight.ts'

const detailFields = {
  ...lineFields,
  version: true,
  summary: true,
  reportYear: true,
  points: {
    select: { position: true, text: true, category: true, issue: { select: { number: true } } },
    orderBy: { position: 'asc' },
  },
} as const

/**
 * One report with its files and feedback points; what each judge gave is for those who judge.
 * @throws DomainError not_found when missing or invisible.
 */
export async function getReport(actor: Actor, id: string): Promise<ReportDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const db = districtDb(actor.districtId)
  const [row, files] = await Promise.all([
    db.presidentReport.findFirst({
      where: { id, chamber: reachScope(actor, 'read_health') },
      select: detailFields,
    }),
    db.evidence.findMany({
      where: { recordKind: 'report', recordId: id },
      select: { id: true, name: true, mediaType: true, size: true, hasPreview: true },
      orderBy: { uploadedAt: 'asc' },
    }),
  ])
  if (!row) throw new DomainError('not_found')
  const judging = toYear(row.reportYear)
  const isOpen = judging.publishedAt === null
  const subject = unitSubject(actor.districtId, row.chamber.path)
  const judge = can(actor, 'judge_reports', subject) !== null
  return {
    ...toLine(row, judging, seesResult(actor, row.chamber, judging.publishedAt)),
    year: judging.year,
    version: row.version,
    summary: row.summary,
    judging,
    ballots: judge ? ballotsOf(row.scores) : [],
    points: row.points.map(({ position, text, category, issue }) => ({
      position,
      text,
      category: category as Category,
      issue: issue?.number ?? null,
    })),
    files,
    may: {
      judge,
      file: isOpen && can(actor, 'file_report', subject) !== null,
      score: isOpen && judge,
    },
  }
}
