import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can, GRANTS } from '#lib/domain/policy.ts'

/**
 * True when the actor sees the result of a report: after the ranking is published everybody who reads
 * reports; before that those who read them all, and the chamber its own.
 */
export function seesResult(
  actor: Actor,
  chamber: { path: string },
  publishedAt: string | null,
): boolean {
  if (publishedAt !== null) return true
  const isOwn = can(actor, 'file_report', unitSubject(actor.districtId, chamber.path)) !== null
  return isOwn || actor.appointments.some(({ role }) => GRANTS[role].read_health === 'all')
}
