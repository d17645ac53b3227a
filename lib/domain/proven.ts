import type { EvidenceKind } from './codes.ts'
import type { Payload } from './events.ts'

type Proof = Payload<'assignment.submitted'>['evidence']

/** The kinds of proof among files, each once. */
export function kindsOf(evidence: Proof): EvidenceKind[] {
  return [...new Set(evidence.flatMap(({ kind }) => kind ?? []))]
}

/** Facts of an issue with the kinds of proof that files add; the same object when they add none. */
export function proven<F extends Readonly<{ proofKinds: readonly EvidenceKind[] }>>(
  facts: F,
  { evidence }: { evidence: Proof },
): F {
  const fresh = kindsOf(evidence).filter((kind) => !facts.proofKinds.includes(kind))
  return fresh.length === 0 ? facts : { ...facts, proofKinds: [...facts.proofKinds, ...fresh] }
}
