import { addDays, dateOf } from './calendar.ts'
import type { ErrorCode } from './errors.ts'
import {
  type AssignmentState,
  descendantIds,
  pendingSuspension,
  type RequestState,
} from './issue-state.ts'
import { type IssueView, policyOf, rootCode } from './issue-view.ts'
import { cohortOf, watchedUntil } from './look-back.ts'
import type { Actor } from './policy.ts'
import { type Refusal, unsettled } from './settled.ts'
import { isGone, isOpenLink, topLead } from './stage.ts'
import type { Guard } from './workflow.ts'

/** What a guard looks at: the link an action is about, and the request when it is about one. */
export type GuardTarget = Readonly<{ link: AssignmentState | null; request: RequestState | null }>
type GuardFn = (view: IssueView, actor: Actor, target: GuardTarget) => Refusal | null

/** Upper links stay open until the lower ones close. */
const childrenClosed: GuardFn = (view, _actor, { link }) => {
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
const outsideChain: GuardFn = (view, actor, { link }) => {
  const { state } = view
  const judged = link ?? topLead(state)
  if (!judged) return null
  const beside = state.assignments.filter((other) => other.parentId === judged.parentId)
  const work = judged.kind === 'lead' ? beside : [judged]
  const doers = withDescendants(state, work).flatMap((other) => other.doerIds)
  if (doers.includes(actor.personId)) return { code: 'own_work' }
  const exempt = link ? link.from : rootCode(view)
  const chain = withDescendants(state, [judged]).filter((other) => !isGone(other))
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

const refusedIf = (isRefused: boolean, code: ErrorCode): Refusal | null =>
  isRefused ? { code } : null

/** 挂账 stops the work; it is resumed first. */
const notSuspended: GuardFn = ({ state }) => refusedIf(state.suspended, 'issue_suspended')

/** One question at a time about one link. */
const noRequestPending: GuardFn = ({ state }, _actor, { link }) =>
  refusedIf(
    state.requests.some(
      ({ assignmentId, status }) => assignmentId === link?.id && status === 'pending',
    ),
    'request_pending',
  )

/** An extension is asked for before expiry, the last day included. */
const beforeExpiry: GuardFn = ({ terms }, _actor, { link }) =>
  refusedIf(link !== null && terms.today > link.dueOn, 'past_due')

const extensionsLeft: GuardFn = (view, _actor, { link }) => {
  if (!link) return null
  const { maxExtensions } = policyOf(view, link.to, link.dispatchedAt).policy
  return refusedIf(link.extensions >= maxExtensions, 'extensions_spent')
}

/** 退回: soon after the dispatch, and once per unit and issue; the ruling is final. */
const returnOpen: GuardFn = ({ state, terms }, _actor, { link }) => {
  if (!link) return null
  const asked = state.requests.some(
    ({ kind, from, status }) => kind === 'return' && from === link.to && status !== 'withdrawn',
  )
  if (asked) return { code: 'return_spent' }
  return refusedIf(link.returnBy !== null && terms.today > link.returnBy, 'return_time_over')
}

/** Nobody decides what they asked for, nor from a seat in the unit that asked; `suspend` grants too. */
const notOwnRequest: GuardFn = ({ state }, actor, target) => {
  const asked = target.request ?? pendingSuspension(state)
  if (!asked) return null
  const sitsThere = asked.from !== asked.to && actor.seats.includes(asked.from)
  return refusedIf(asked.askedById === actor.personId || sitsThere, 'own_request')
}

const notUrged: GuardFn = ({ state }) => refusedIf(state.urgedAt !== null, 'urged_already')
const notRated: GuardFn = ({ state }) => refusedIf(state.satisfaction !== null, 'rated_already')
const noReview: GuardFn = ({ state }) => refusedIf(state.review !== null, 'review_open')
const reviewOpen: GuardFn = ({ state }) => refusedIf(state.review === null, 'no_review')

/** Calendar days after the closing by the policy that was in force then. */
const withinObjection: GuardFn = (view) => {
  const { endedAt } = view.state
  if (endedAt === null) return null
  const { objectionDays } = policyOf(view, rootCode(view), endedAt).policy
  const last = addDays(dateOf(new Date(endedAt)), objectionDays)
  return refusedIf(view.terms.today > last, 'objection_over')
}

/**
 * The month in which the time under watch ended is over, for only then are lots drawn among its
 * issues, and a look-back that was drawn has been made.
 */
const observed: GuardFn = (view) => {
  const { lookBackDrawnAt, lookBackOutcome, endedAt } = view.state
  if (lookBackDrawnAt && !lookBackOutcome) return { code: 'look_back_open' }
  const isPast = endedAt !== null && cohortOf(view.terms, endedAt) < view.terms.today.slice(0, 7)
  return refusedIf(!isPast, 'still_observed')
}

/** Only what a check-up opened is scored again. */
const fromItem: GuardFn = ({ state }) => refusedIf(state.origin?.kind !== 'item', 'not_from_item')

const settled: GuardFn = ({ state }) => unsettled(state)

/** True when the closed issue has been under watch for the time the policy asks. */
export function isObserved(view: IssueView): boolean {
  const { endedAt } = view.state
  return endedAt !== null && view.terms.today >= watchedUntil(view.terms, endedAt)
}

/** The guard named in a transition. */
export const GUARD_RULES: Readonly<Record<Guard, GuardFn>> = {
  childrenClosed,
  outsideChain,
  notSuspended,
  noRequestPending,
  beforeExpiry,
  extensionsLeft,
  returnOpen,
  notOwnRequest,
  notUrged,
  notRated,
  withinObjection,
  noReview,
  reviewOpen,
  observed,
  fromItem,
  settled,
}
