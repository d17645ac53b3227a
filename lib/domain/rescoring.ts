import type { Deed, Input } from './decision.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import type { FindingState } from './issue-state.ts'
import type { OriginOf } from './origin.ts'
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
