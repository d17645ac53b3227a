import type { Tx } from '#lib/db/district.ts'
import { GUARD_RULES } from '#lib/domain/guards.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ScoreRow } from './load.ts'

/** Who scored an item of a check-up that is being sealed, and when. */
export type Scoring = Pick<ScoreRow, 'item' | 'scoredAt' | 'scoredById'>

/**
 * When the check-ups were sealed that found the items of these issues failing last, by issue number.
 * Nobody changes that while the chamber is locked for sealing.
 */
export async function lastFound(
  tx: Tx,
  issues: readonly { number: string; finding: unknown }[],
): Promise<Map<string, Date>> {
  const ids = issues.map(({ number, finding }) => ({
    number,
    id: (finding as { checkupId?: string } | null)?.checkupId,
  }))
  const sealed = await tx.checkup.findMany({
    where: { id: { in: ids.flatMap(({ id }) => id ?? []) } },
    select: { id: true, sealedAt: true },
  })
  const at = new Map(sealed.map(({ id, sealedAt }) => [id, sealedAt]))
  return new Map(
    ids.flatMap(({ number, id }) => {
      const date = at.get(id ?? '')
      return date ? [[number, date] as const] : []
    }),
  )
}

/**
 * Whether a score that passes settles the open issue about the item: it was given after the item was
 * found failing last, and neither whoever gave it nor whoever seals it did the work it judges. What
 * does not settle it waits to be re-scored (`rescore`).
 */
export function settles(
  view: IssueView,
  actor: Actor,
  { scoredAt, scoredById }: Scoring,
  foundAt: Date | undefined,
): boolean {
  if (foundAt && scoredAt && scoredAt < foundAt) return false
  const target = { link: null, request: null }
  const scorer = { ...actor, personId: scoredById ?? actor.personId }
  return [actor, scorer].every((one) => GUARD_RULES.outsideChain(view, one, target) === null)
}
