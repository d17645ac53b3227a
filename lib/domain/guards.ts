import type { ErrorCode } from './errors.ts'
import { descendantIds, type AssignmentState } from './issue-state.ts'
import { rootCode, type IssueView } from './issue-view.ts'
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
 * Whoever did the work never verifies it: neither a person who reported or submitted in the link or
 * below it, nor anybody who holds an office in a unit that took it. The giver's own unit is exempt
 * from the second half, for work the federation led itself; there another officer must verify.
 */
const outsideChain: GuardFn = (view, actor, link) => {
  const judged = link ?? topLead(view.state)
  if (!judged) return null
  const ids = new Set([judged.id, ...descendantIds(view.state, judged.id)])
  const chain = view.state.assignments.filter((l) => ids.has(l.id) && l.status !== 'withdrawn')
  if (chain.some((l) => l.doerIds.includes(actor.personId))) return { code: 'own_work' }
  const exempt = link ? link.from : rootCode(view)
  const takers = new Set(chain.map((l) => l.to).filter((code) => code !== exempt))
  const held = actor.appointments.find((appointment) => takers.has(appointment.unit.code))
  return held ? { code: 'in_chain', units: [held.unit.code] } : null
}

/** The guard named in a transition. */
export const GUARD_RULES: Readonly<Record<Guard, GuardFn>> = { childrenClosed, outsideChain }
