import { EVIDENCE_KINDS } from '#lib/domain/codes.ts'
import type { Translate } from './translator.ts'

/**
 * Kinds of proof in words, for a sentence with `{kinds}`: a list of codes, or what travels in the
 * params of an error, codes joined by commas. Nothing when it is neither.
 */
export function proofWords(kinds: unknown, t: Translate): { kinds?: string } {
  const codes: unknown = typeof kinds === 'string' ? kinds.split(',') : kinds
  if (!Array.isArray(codes)) return {}
  const known = EVIDENCE_KINDS.filter((kind) => codes.includes(kind))
  const words = known.map((kind) => t(`codes.evidenceKind.${kind}`))
  return { kinds: words.length > 0 ? words.join(t('errors.separator')) : t('errors.nothing') }
}
