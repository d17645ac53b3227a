import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import zh from '#lib/i18n/zh-CN/evidence.ts'
import { EVIDENCE_LIMITS } from './schema.ts'

/**
 * The sentence for a refused file: which one, why, and what to do; null when the refusal is none of
 * a file and has its general sentence.
 * @param params those of the DomainError or Failure
 */
export function evidenceRefusal(
  params: Readonly<Record<string, string | number>>,
  t: Translate,
): string | null {
  const { rule, name = '' } = params
  if (typeof rule !== 'string' || !Object.hasOwn(zh.refused, rule)) return null
  return t(`evidence.refused.${rule}` as MessageKey, {
    name,
    megabytes: EVIDENCE_LIMITS.bytes / 1024 / 1024,
    megapixels: EVIDENCE_LIMITS.pixels / 1_000_000,
  })
}
