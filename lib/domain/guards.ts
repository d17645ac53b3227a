import type { ErrorCode } from './errors.ts'
import { type AssignmentState, descendantIds } from './issue-state.ts'
import { type IssueView, rootCode } from './issue-view.ts'
import type { Actor } from './policy.ts'
import { isOpenLink, topLead } from './stage.ts'
import type { Guard } from './workflow.ts'

/** Why something is refused; `units` are the unit codes the sentence names. */
export type Refusal = Readonly<{ code: ErrorCode; units?: readonly string[] }>

type GuardFn = (view: IssueView, actor: Actor, link: AssignmentState | null) => Refusal | null

/** Upper links stay open until the lower ones close. */
const childrenClosed: GuardFn = (view, _actor, link) => {
  const open = view.state.assignments.filter(
    (child) => child.parentId === link?.id && isOpenLink(child),
  )
  return open.length > 0 ? { code: 'children_open', units: open.map((child) => child.to) } : null
}

/**
 * Whoever did the work never verifies it. Barred are the persons who reported or submitted in the
 * link or below it (for a lead also beside it: its supports, and leads withdrawn and given again),
 * and everybody who holds an office in a unit of the chain. The giver's own unit is exempt from the
 * second half, for work the federation led itself; there another officer must verify.
 */
const outsideChain: GuardFn = (view, actor, link) => {
  const { state } = view
  const judged = link ?? topLead(state)
  if (!judged) return null
  const beside = state.assignments.filter((other) => other.parentId === judged.parentId)
  const work = judged.kind === 'lead' ? beside : [judged]
  const doers = withDescendants(state, work).flatMap((other) => other.doerIds)
  if (doers.includes(actor.personId)) return { code: 'own_work' }
  const exempt = link ? link.from : rootCode(view)
  const chain = withDescendants(state, [judged]).filter((other) => other.status !== 'withdrawn')
  const takers = new Set(chain.map((other) => other.to).filter((code) => code !== exempt))
  const seat = actor.seats.find((code) => takers.has(code))
  return seat === undefined ? null : { code: 'in_chain', units: [seat] }
}

function withDescendants(
  state: IssueView['state'],
  links: readonly AssignmentState[],
): AssignmentState[] {
  const ids = new Set(links.flatMap((link) => [link.id, ...descendantIds(state, link.id)]))
  return state.assignments.filter((link) => ids.has(link.id))
}

/** The guard named in a transition. */
export const GUARD_RULES: Readonly<Record<Guard, GuardFn>> = { childrenClosed, outsideChain }
