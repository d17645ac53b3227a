import {
  type AssignmentKind,
  type AssignmentStatus,
  ENDED_STAGES,
  OPEN_ASSIGNMENT_STATUSES,
  type Outcome,
  type Severity,
  type Stage,
} from './codes.ts'

type Link = Readonly<{
  id: string
  parentId: string | null
  kind: AssignmentKind
  status: AssignmentStatus
  to: string
  from: string
  dueOn: string
}>

/** A link as far as its place in the chain goes; what is shown of one fits too. */
type Placed = Pick<Link, 'id' | 'parentId' | 'kind' | 'status'>

/** What the stage depends on; any wider issue fits. */
export type StageFacts<L extends Link = Link> = Readonly<{
  acceptedAt: string | null
  outcome: Outcome | null
  suspended: boolean
  severity: Severity
  renewed: boolean
  imported: Readonly<{ closed: boolean }> | null
  closureApproved: boolean
  assignments: readonly L[]
}>

/** True for links that are still somebody's duty. */
export function isOpenLink(link: Pick<Link, 'status'>): boolean {
  return (OPEN_ASSIGNMENT_STATUSES as readonly string[]).includes(link.status)
}

/** True for links taken back or given back: they are no part of the chain any more. */
export function isGone({ status }: Pick<Link, 'status'>): boolean {
  return status === 'withdrawn' || status === 'returned'
}

/** True for stages in which nobody owes anything. */
export function isEnded(stage: Stage): boolean {
  return (ENDED_STAGES as readonly string[]).includes(stage)
}

/** The topmost lead link that counts: open or passed, not withdrawn or given back. */
export function topLead<L extends Placed>(facts: { assignments: readonly L[] }): L | undefined {
  return facts.assignments.findLast(
    (link) =>
      link.parentId === null &&
      link.kind === 'lead' &&
      (isOpenLink(link) || link.status === 'passed'),
  )
}

/** The topmost lead link given last, whatever became of it. */
export function lastTopLead<L extends Placed>(facts: { assignments: readonly L[] }): L | undefined {
  return facts.assignments.findLast((link) => link.parentId === null && link.kind === 'lead')
}

/** Open links that support the same work as a lead link; a pass waits for them. */
export function openSupports<L extends Placed>(
  facts: { assignments: readonly L[] },
  lead: Placed,
): L[] {
  if (lead.kind !== 'lead') return []
  return facts.assignments.filter(
    (other) => other.kind === 'support' && other.parentId === lead.parentId && isOpenLink(other),
  )
}

/** The open child that leads the work of a link, when it has been handed down. */
export function leadChild<L extends Placed>(
  facts: { assignments: readonly L[] },
  link: Placed,
): L | undefined {
  return facts.assignments.find(
    (child) => child.parentId === link.id && child.kind === 'lead' && isOpenLink(child),
  )
}

/** The deepest open lead link: where the issue now rests. */
export function restingLink<L extends Placed>(facts: { assignments: readonly L[] }): L | undefined {
  let link = topLead(facts)
  if (!link || !isOpenLink(link)) return undefined
  for (let child = leadChild(facts, link); child; child = leadChild(facts, link)) link = child
  return link
}

/**
 * Key issues, and issues the federation itself led, need the director's approval (销号): in the
 * second case giver and verifier are of the doer's own unit.
 */
function needsApproval(facts: StageFacts, top: Link): boolean {
  return facts.severity === 'key' || top.from === top.to
}

/**
 * Stage of an issue, from its facts alone: an outcome, else closed when the dated fact it warned of
 * has been renewed or the old ledger it was brought in from had it closed, else the state of the link where it rests, else whether the topmost verdict has
 * been passed and, for key issues, approved.
 */
export function deriveStage(facts: StageFacts): Stage {
  if (facts.outcome) return facts.outcome
  if (facts.renewed || facts.imported?.closed) return 'closed'
  if (!facts.acceptedAt) return 'submitted'
  const top = topLead(facts)
  if (top?.status === 'passed') {
    return needsApproval(facts, top) && !facts.closureApproved ? 'pending_closure' : 'closed'
  }
  if (facts.suspended) return 'suspended'
  const resting = restingLink(facts)
  return resting ? (resting.status as Stage) : 'accepted'
}

/**
 * Due date of an issue: that of the topmost lead link. Taking the work back does not wipe it: until
 * somebody else leads, the last date stands.
 */
export function deriveDueOn(facts: StageFacts): string | null {
  return (topLead(facts) ?? lastTopLead(facts))?.dueOn ?? null
}

/** The unit that must act next: the taker of the resting link, or its giver while it verifies. */
export function deriveResting(facts: StageFacts, stage: Stage): string | null {
  if (isEnded(stage)) return null
  const link = restingLink(facts)
  if (!link) return null
  return link.status === 'pending_verification' ? link.from : link.to
}
