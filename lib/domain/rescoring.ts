import type { Deed, Input } from './decision.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import { GUARD_RULES } from './guards.ts'
import type { FindingState } from './issue-state.ts'
import type { IssueView } from './issue-view.ts'
import type { OriginOf } from './origin.ts'
import type { Actor } from './policy.ts'
import { missingOriginProof } from './settled.ts'

/** Points and pass mark of the item, by the form of the check-up that found it failing last. */
export function marksOf(
  origin: OriginOf<'item'>,
  finding: FindingState | null,
): Readonly<{ max: number; pass: number }> {
  return { max: finding?.max ?? origin.max, pass: finding?.pass ?? origin.pass }
}

/**
 * 复核评分: the item is scored again, which changes the total of the check-up that found it failing
 * last. A score that passes needs the kinds of proof the item demands.
 * @throws DomainError score_out_of_range at `score`, evidence_missing naming the kinds.
 */
export function rescoring({ view, context }: Deed, input: Input<'rescore'>): NewEvent {
  const { state } = view
  const { origin, finding } = state
  if (origin?.kind !== 'item' || !finding) throw new Error('the guard lets only items through')
  const { score, note } = input
  const { max, pass } = marksOf(origin, finding)
  if (score > max) throw new DomainError('score_out_of_range', { path: 'score', params: { max } })
  const passed = score >= pass
  const evidence = [...context.evidence]
  const shown = evidence.flatMap(({ kind }) => kind ?? [])
  const missing = missingOriginProof(state).filter((kind) => !shown.includes(kind))
  if (passed && missing.length > 0) {
    throw new DomainError('evidence_missing', { params: { kinds: missing.join(',') } })
  }
  const { checkupId, version } = finding
  return { type: 'item.rescored', payload: { checkupId, version, score, passed, note, evidence } }
}

/** Who scored an item of a check-up that is being sealed, and when. */
export type Scoring = Readonly<{ item: string; scoredAt: Date | null; scoredById: string | null }>

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
