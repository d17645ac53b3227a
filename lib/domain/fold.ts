import type { IssueEvent, Payload } from './events.ts'
import { type AssignmentState, descendantIds, type IssueState } from './issue-state.ts'
import { deriveDueOn, deriveResting, deriveStage, isEnded, topLead } from './stage.ts'

/** The facts before anything is derived from them. */
type Facts = Omit<IssueState, 'stage' | 'dueOn' | 'resting'>

/**
 * Applies one event; `fold` of all events is the issue. Never decides: a stored event is a fact.
 * @throws Error when the event cannot belong here (first event not a report, unknown assignment).
 */
export function apply(state: IssueState | null, event: IssueEvent): IssueState {
  const facts = { ...change(state, event), version: event.seq }
  const stage = deriveStage(facts)
  const wasEnded = state !== null && isEnded(state.stage)
  const endedAt = isEnded(stage) ? (wasEnded ? facts.endedAt : event.at) : null
  return {
    ...facts,
    endedAt,
    stage,
    dueOn: deriveDueOn(facts),
    resting: deriveResting(facts, stage),
  }
}

/** Rebuilds an issue from its events in order; at least one. */
export function fold(events: readonly IssueEvent[]): IssueState {
  const state = events.reduce<IssueState | null>(apply, null)
  if (!state) throw new Error('an issue has at least one event')
  return state
}

function change(state: IssueState | null, event: IssueEvent): Facts {
  if (event.type === 'issue.reported') return reported(state, event, event.payload)
  if (!state) throw new Error(`the first event must be a report, not ${event.type}`)
  switch (event.type) {
    case 'issue.accepted':
      return { ...state, ...event.payload, acceptedAt: event.at }
    case 'issue.declined':
      return { ...state, outcome: 'declined' }
    case 'issue.terminated':
      return { ...endOpen(state, event.at), outcome: 'terminated' }
    case 'issue.reopened':
      return reopened(state, event.payload.dueOn)
    case 'closure.approved':
      return { ...state, closureApproved: true }
    case 'closure.refused':
      return sendBack(state, topLead(state)?.id, event.at)
    case 'comment.added':
      return state
    case 'assignment.dispatched':
      return dispatched(state, event, event.payload)
    case 'assignment.acknowledged':
      return onLink(state, event, (link) => ({
        ...link,
        status: 'rectifying',
        acknowledgedAt: event.at,
      }))
    case 'assignment.progressed':
      return onLink(state, event, (link) => withDoer(link, event.actorId))
    case 'assignment.submitted':
      return onLink(state, event, (link) => ({
        ...withDoer(link, event.actorId),
        status: 'pending_verification',
        submittedAt: event.at,
      }))
    case 'assignment.passed':
      return onLink(state, event, (link) => ({ ...link, status: 'passed', endedAt: event.at }))
    case 'assignment.failed':
      return sendBack(state, event.payload.assignmentId, event.at)
    case 'assignment.withdrawn':
      return endOpen(state, event.at, event.payload.assignmentId)
  }
}

function reported(
  state: IssueState | null,
  event: IssueEvent,
  payload: Payload<'issue.reported'>,
): Facts {
  if (state || !event.actorId) throw new Error('an issue is reported once, by a person')
  const { evidence: _evidence, ...facts } = payload
  return {
    ...facts,
    rectificationType: null,
    reporterId: event.actorId,
    reportedAt: event.at,
    acceptedAt: null,
    endedAt: null,
    outcome: null,
    suspended: false,
    closureApproved: false,
    reopenCount: 0,
    assignments: [],
    version: 0,
  }
}

function dispatched(
  state: IssueState,
  event: IssueEvent,
  payload: Payload<'assignment.dispatched'>,
): Facts {
  const { assignmentId, ...given } = payload
  if (!event.actorId) throw new Error('a dispatch is made by a person')
  const link: AssignmentState = {
    id: assignmentId,
    position: state.assignments.length,
    ...given,
    status: 'dispatched',
    dispatchedById: event.actorId,
    dispatchedAt: event.at,
    acknowledgedAt: null,
    submittedAt: null,
    returnedAt: null,
    endedAt: null,
    reworks: 0,
    doerIds: [],
  }
  return { ...state, assignments: [...state.assignments, link] }
}

/** 反弹: the topmost lead link is owed again, under the same number. */
function reopened(state: IssueState, dueOn: string | null): Facts {
  const top = topLead(state)
  return {
    ...state,
    closureApproved: false,
    reopenCount: state.reopenCount + 1,
    assignments: state.assignments.map((link) =>
      link.id === top?.id
        ? { ...link, status: 'rectifying', endedAt: null, dueOn: dueOn ?? link.dueOn }
        : link,
    ),
  }
}

/** A failed verdict goes back to exactly the link that failed. */
function sendBack(state: IssueState, linkId: string | undefined, at: string): Facts {
  return {
    ...state,
    assignments: state.assignments.map((link) =>
      link.id === linkId
        ? {
            ...link,
            status: 'rectifying',
            endedAt: null,
            returnedAt: at,
            reworks: link.reworks + 1,
          }
        : link,
    ),
  }
}

/** Withdraws a link and all that hangs below it, or every open link when none is named. */
function endOpen(state: IssueState, at: string, linkId?: string): Facts {
  const doomed = new Set(
    linkId ? [linkId, ...descendantIds(state, linkId)] : state.assignments.map((l) => l.id),
  )
  return {
    ...state,
    assignments: state.assignments.map((link) =>
      doomed.has(link.id) && !link.endedAt ? { ...link, status: 'withdrawn', endedAt: at } : link,
    ),
  }
}

function onLink(
  state: IssueState,
  event: IssueEvent & { payload: { assignmentId: string } },
  update: (link: AssignmentState) => AssignmentState,
): Facts {
  const { assignmentId } = event.payload
  if (!state.assignments.some((link) => link.id === assignmentId)) {
    throw new Error(`event ${event.seq} names an unknown assignment ${assignmentId}`)
  }
  return {
    ...state,
    assignments: state.assignments.map((link) => (link.id === assignmentId ? update(link) : link)),
  }
}

function withDoer(link: AssignmentState, personId: string | null): AssignmentState {
  if (!personId || link.doerIds.includes(personId)) return link
  return { ...link, doerIds: [...link.doerIds, personId] }
}
