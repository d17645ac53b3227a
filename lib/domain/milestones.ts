import { addDays, dateOf } from './calendar.ts'
import { MILESTONES, type Milestone } from './codes.ts'
import { type IssueView, policyOf, rootCode } from './issue-view.ts'

/** A feedback a key issue owes: `given`, `missing` (its day has passed), or still `ahead`. */
export type MilestoneLamp = Readonly<{
  milestone: Milestone
  /** Last day, a calendar date. */
  dueOn: string
  givenAt: string | null
  lamp: 'given' | 'missing' | 'ahead'
}>

/**
 * The lamps of a key issue (重点问题), counted from the day of its first dispatch; none for ordinary
 * issues and before the dispatch.
 */
export function milestoneLamps(view: IssueView): MilestoneLamp[] {
  const { severity, assignments, milestones } = view.state
  const first = assignments.find((link) => link.parentId === null && link.kind === 'lead')
  if (severity !== 'key' || !first) return []
  const { policy } = policyOf(view, rootCode(view), first.dispatchedAt)
  const from = dateOf(new Date(first.dispatchedAt))
  return MILESTONES.map((milestone): MilestoneLamp => {
    const dueOn = addDays(from, policy.milestoneDays[milestone])
    const givenAt = milestones[milestone] ?? null
    const lamp = givenAt ? 'given' : view.terms.today > dueOn ? 'missing' : 'ahead'
    return { milestone, dueOn, givenAt, lamp }
  })
}
