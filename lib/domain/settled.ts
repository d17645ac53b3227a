import type { EvidenceKind } from './codes.ts'
import type { ErrorCode, ErrorParams } from './errors.ts'
import type { IssueState } from './issue-state.ts'

/** Why something is refused; `units` are the unit codes the sentence names. */
export type Refusal = Readonly<{
  code: ErrorCode
  units?: readonly string[]
  params?: ErrorParams
}>

/** Kinds of proof that what the issue was opened from demands and nobody has put forward. */
export function missingOriginProof({
  origin,
  proofKinds,
}: Pick<IssueState, 'origin' | 'proofKinds'>): EvidenceKind[] {
  if (origin?.kind !== 'item' && origin?.kind !== 'fact') return []
  return origin.proofKinds.filter((kind) => !proofKinds.includes(kind))
}

/**
 * Why an issue may not be closed yet for the sake of what it was opened from; null when it may. An
 * item must have been re-scored as passed, with the proof it demands; a dated fact must have been
 * entered anew, which closes the issue by itself.
 */
export function unsettled(state: IssueState): Refusal | null {
  const { origin, rescore } = state
  if (origin?.kind === 'fact') return { code: 'fact_not_renewed' }
  if (origin?.kind !== 'item') return null
  const kinds = missingOriginProof(state)
  if (rescore?.passed && kinds.length === 0) return null
  const params = { item: origin.item, kinds: kinds.join(',') }
  return { code: rescore?.passed ? 'evidence_missing' : 'rescore_missing', params }
}
