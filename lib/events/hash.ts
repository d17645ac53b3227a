import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/domain/canonical.ts'
import type { IssueEvent } from '#lib/domain/events.ts'

/** What the first event of an issue is chained to. */
export const GENESIS = '0'.repeat(64)

/**
 * SHA-256 over the previous hash and everything an event says, as 64 hex digits. Changing, moving,
 * adding or removing an event breaks the chain from there on.
 */
export function eventHash(
  place: { districtId: string; issueId: string; prevHash: string },
  event: IssueEvent,
): string {
  return createHash('sha256')
    .update(canonicalJson({ ...place, ...event }))
    .digest('hex')
}
