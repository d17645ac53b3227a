import type { FieldFault } from '#lib/domain/errors.ts'
import { canFail, type StandardContent } from '#lib/domain/standard.ts'

/** Each item that must be scored and is not, as a field at fault (`scores.A1`). */
export function missingFaults(content: StandardContent, scored: readonly string[]): FieldFault[] {
  const known = new Set(scored)
  return content.items
    .filter((item) => canFail(item) && !known.has(item.code))
    .map(({ code, text }) => ({
      path: `scores.${code}`,
      rule: 'score_missing',
      params: { item: code, text },
    }))
}
