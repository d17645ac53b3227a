import { issueScope } from '#lib/access/scope.ts'
import type { Tx } from '#lib/db/district.ts'
import { OPEN_STAGES } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { standardContentSchema, tally } from '#lib/domain/standard.ts'
import { issueRef, itemRef } from '#lib/domain/visit.ts'
import type { CheckLine } from './dto.ts'

/** Issues a checklist names at most. */
const MOST_ISSUES = 60

/**
 * What a visit to the chamber should look at: its open issues as far as the actor reads them, due
 * first, then the items its last sealed check-up failed that are not among them.
 */
export async function drawChecklist(
  db: Pick<Tx, 'issue' | 'checkup'>,
  actor: Actor,
  chamberCode: string,
): Promise<CheckLine[]> {
  const [issues, checkup] = await Promise.all([
    db.issue.findMany({
      where: { AND: [{ chamberCode, stage: { in: [...OPEN_STAGES] } }, issueScope(actor)] },
      select: { number: true, title: true, originKey: true },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
      take: MOST_ISSUES,
    }),
    db.checkup.findFirst({
      where: { chamberCode, status: 'sealed' },
      select: {
        standardCode: true,
        standard: { select: { content: true } },
        scores: { select: { item: true, score: true } },
      },
      orderBy: { sealedAt: 'desc' },
    }),
  ])
  const covered = new Set(issues.map(({ originKey }) => originKey))
  return [
    ...issues.map(({ number, title }) => ({ ref: issueRef(number), title, criterion: null })),
    ...(checkup ? failedItems(checkup) : []).filter(({ ref }) => !covered.has(ref)),
  ]
}

type SealedCheckup = {
  standardCode: string
  standard: { content: unknown }
  scores: { item: string; score: { toNumber(): number } | null }[]
}

function failedItems({ standardCode, standard, scores }: SealedCheckup): CheckLine[] {
  const content = standardContentSchema.parse(standard.content)
  const given = scores.flatMap(({ item, score }): [string, number][] =>
    score === null ? [] : [[item, score.toNumber()]],
  )
  return tally(content, new Map(given)).failed.map(({ code, text, criterion }) => ({
    ref: itemRef(standardCode, code),
    title: text,
    criterion: criterion || null,
  }))
}
