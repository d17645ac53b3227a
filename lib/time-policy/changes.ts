import { canonicalJson } from '#lib/domain/canonical.ts'

/** Names of what differs between two versions. */
export function changedFields(before: object, after: object): string[] {
  const [one, two] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return [...new Set([...Object.keys(one), ...Object.keys(two)])].filter(
    (field) => canonicalJson(one[field] ?? null) !== canonicalJson(two[field] ?? null),
  )
}
