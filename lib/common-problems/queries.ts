import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { COMMON_PROBLEM_STATUSES, type Stage } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { CommonProblemDto, ProblemStatus } from './dto.ts'
import { itemTexts } from './item-texts.ts'

/** Decided ones are shown as far back as this many. */
const MOST = 100
const ORDER: readonly string[] = COMMON_PROBLEM_STATUSES

/** The problems in common of the townships the actor confirms scores in: what waits comes first. */
export async function listProblems(actor: Actor): Promise<CommonProblemDto[]> {
  const db = districtDb(actor.districtId)
  const rows = await db.commonProblem.findMany({
    where: { township: reachScope(actor, 'confirm_score') },
    include: {
      township: { select: { code: true, name: true } },
      issue: { select: { number: true, stage: true } },
      parts: {
        select: {
          issue: {
            select: {
              number: true,
              stage: true,
              chamber: { select: { code: true, name: true } },
            },
          },
        },
      },
    },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  const texts = await itemTexts(db, rows)
  const problems = rows.map(
    (row, index): CommonProblemDto => ({
      id: row.id,
      version: row.version,
      status: row.status as ProblemStatus,
      township: row.township,
      standard: row.standardCode,
      item: row.item,
      itemText: texts[index] ?? row.item,
      reason: row.reason,
      proposedAt: row.proposedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      issue: row.issue && { number: row.issue.number, stage: row.issue.stage as Stage },
      parts: row.parts
        .map(({ issue }) => ({ ...issue, stage: issue.stage as Stage }))
        .sort((a, b) => a.number.localeCompare(b.number)),
    }),
  )
  return problems.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
}
