import { later } from './calendar.ts'
import type { AssignmentState } from './issue-state.ts'
import { type IssueView, pathOf, policyOf, rootCode } from './issue-view.ts'
import { isEnded, isOpenLink, lastTopLead, topLead } from './stage.ts'
import type { ClockKind } from './time-policy.ts'
import { ancestorCodes } from './unit-path.ts'

/**
 * A clock that runs on an issue. `id` names the run: a new date is a new run, so that each rung of
 * the ladder fires once for each. Nothing but the record moves it: neither comments nor edits.
 */
export type Clock = Readonly<{
  kind: ClockKind
  id: string
  /** The unit that owes the answer; it keeps the work whatever the ladder does. */
  unit: string
  /** Who speaks to it on the lower rungs. */
  giver: string
  /** The unit whose superiors the upper rungs add: whoever held the work last, when nobody does. */
  under: string
  assignmentId: string | null
  due: string
  /** ISO instant its date was set: rungs before that are not for this run, and fix its policy. */
  since: string
  /** ISO instant from which it has run without a stop. */
  runsSince: string
  /** Version of the time policy its date comes from. */
  policy: string
}>

/** Every clock that runs now; none while the issue is suspended or ended. */
export function runningClocks(view: IssueView): Clock[] {
  const { state } = view
  if (isEnded(state.stage) || state.suspended) return []
  const clocks = [
    ...intake(view),
    ...state.assignments.filter(isOpenLink).flatMap((link) => ofLink(view, link)),
    ...unassigned(view),
    ...rulings(view),
  ]
  const resumed = state.resumedAt ?? ''
  return clocks.map((clock) => ({ ...clock, runsSince: later(clock.runsSince, resumed) }))
}

/** Before the first dispatch the federation owes: to accept, then to dispatch. */
function intake(view: IssueView): Clock[] {
  const { stage, acceptBy, dispatchBy, acceptedAt, reportedAt, imported } = view.state
  const root = rootCode(view)
  if (root === null || lastTopLead(view.state)) return []
  const owed = { unit: root, giver: root, under: root, assignmentId: null }
  const run = (kind: 'accept' | 'dispatch', due: string, since: string): Clock[] => [
    { ...owed, kind, id: kind, due, since, runsSince: since, policy: view.state.policy ?? '' },
  ]
  if (stage === 'submitted' && acceptBy) return run('accept', acceptBy, imported?.at ?? reportedAt)
  if (stage === 'accepted' && dispatchBy && acceptedAt) {
    return run('dispatch', dispatchBy, acceptedAt)
  }
  return []
}

function ofLink(view: IssueView, link: AssignmentState): Clock[] {
  const root = rootCode(view) ?? link.from
  if (link.status === 'pending_verification') {
    if (!link.verifyBy || !link.submittedAt) return []
    const since = link.submittedAt
    const id = `verify:${link.id}:${since}`
    const giver = superiorOf(view, link.from) ?? root
    const owed = { unit: link.from, giver, under: link.from }
    return [
      {
        kind: 'verify',
        id,
        ...owed,
        assignmentId: link.id,
        due: link.verifyBy,
        since,
        runsSince: since,
        policy: policyOf(view, link.from, since).ref,
      },
    ]
  }
  const finish = finishClock(link, link.to, link.id)
  if (link.status !== 'dispatched' || !link.acknowledgeBy) return [finish]
  const { acknowledgeBy: due, runsSince } = link
  return [
    { ...finish, kind: 'acknowledge', id: `acknowledge:${link.id}:${due}`, due, runsSince },
    finish,
  ]
}

/** The clock of finishing keeps its id when the work is taken back: unassigning stops nothing. */
function finishClock(link: AssignmentState, unit: string, assignmentId: string | null): Clock {
  return {
    kind: 'finish',
    id: `finish:${link.id}:${link.dueOn}`,
    unit,
    giver: link.from,
    under: link.to,
    assignmentId,
    due: link.dueOn,
    since: link.datedAt,
    runsSince: link.runsSince,
    policy: link.policy ?? '',
  }
}

/**
 * Nobody leads the work any more: its last date stands, and the federation owes it. What announces
 * that date is not for an issue that was taken up again after it.
 */
function unassigned(view: IssueView): Clock[] {
  const last = lastTopLead(view.state)
  const root = rootCode(view)
  if (!last || root === null || topLead(view.state) || view.state.stage !== 'accepted') return []
  const clock = finishClock(last, root, null)
  const since = later(last.datedAt, view.state.resumedAt ?? '')
  return [{ ...clock, giver: root, since, runsSince: goesOnSince(last) }]
}

/** Work taken back while it waited for a verdict is owed again from then on. */
function goesOnSince({ runsSince, submittedAt, returnedAt, endedAt }: AssignmentState): string {
  const wasHandedIn = submittedAt !== null && (returnedAt === null || returnedAt < submittedAt)
  return wasHandedIn && endedAt !== null ? endedAt : runsSince
}

function rulings(view: IssueView): Clock[] {
  const root = rootCode(view)
  return view.state.requests
    .filter(({ status }) => status === 'pending')
    .map((request): Clock => {
      const { id, to, assignmentId, rulingBy, askedAt, policy } = request
      const giver = superiorOf(view, to) ?? root ?? to
      const run = { due: rulingBy, since: askedAt, runsSince: askedAt, policy }
      return { kind: 'rule', id: `rule:${id}`, unit: to, giver, under: to, assignmentId, ...run }
    })
}

/** The unit above in the tree; null for the federation. */
export function superiorOf(view: IssueView, unit: string): string | null {
  return superiorsOf(view, unit)[0] ?? null
}

/** All units above in the tree, the nearest first. */
export function superiorsOf(view: IssueView, unit: string): string[] {
  const path = pathOf(view, unit)
  return path ? ancestorCodes(path).toReversed() : []
}
