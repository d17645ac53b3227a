import { startOf } from './calendar.ts'
import { standAt } from './dwell.ts'
import type { IssueEvent, Payload } from './events.ts'
import { changeBeside } from './fold-beside.ts'
import { NO_LEDGER_FACTS } from './fold-ledger.ts'
import {
  type AssignmentState,
  descendantIds,
  type FindingState,
  type IssueState,
  type RequestState,
} from './issue-state.ts'
import type { OriginOf } from './origin.ts'
import { kindsOf, proven } from './proven.ts'
import {
  deriveDueOn,
  deriveResting,
  deriveStage,
  isEnded,
  isOpenLink,
  lastTopLead,
  topLead,
} from './stage.ts'

/** The facts before anything is derived from them. */
type Facts = Omit<IssueState, Derived>
type Derived = 'stage' | 'dwell' | 'dwellFrom' | 'dueOn' | 'originalDueOn' | 'resting'

/**
 * Applies one event; `fold` of all events is the issue. Never decides: a stored event is a fact.
 * @throws Error when the event cannot belong here (first event not a report, unknown assignment).
 */
export function apply(state: IssueState | null, event: IssueEvent): IssueState {
  const facts = moot({ ...change(state, event), version: event.seq }, event.at)
  const stage = deriveStage(facts)
  const wasEnded = state !== null && isEnded(state.stage)
  const endedAt = isEnded(stage) ? (wasEnded ? facts.endedAt : endOf(event)) : null
  return {
    ...facts,
    endedAt,
    stage,
    ...standAt(state, stage, event.at),
    dueOn: deriveDueOn(facts),
    originalDueOn: (topLead(facts) ?? lastTopLead(facts))?.originalDueOn ?? null,
    resting: deriveResting(facts, stage),
  }
}

/** When what an event ends has ended: an old ledger says of a closed row on which day that was. */
function endOf(event: IssueEvent): string {
  const closedOn = event.type === 'issue.imported' ? event.payload.closedOn : null
  return closedOn === null ? event.at : startOf(closedOn).toISOString()
}

/** A question about work that has ended needs no ruling any more. */
function moot(facts: Facts, at: string): Facts {
  const isMoot = ({ status, assignmentId }: RequestState) =>
    status === 'pending' &&
    !facts.assignments.some((link) => link.id === assignmentId && isOpenLink(link))
  if (!facts.requests.some(isMoot)) return facts
  return {
    ...facts,
    requests: facts.requests.map((request) =>
      isMoot(request) ? { ...request, status: 'withdrawn', decidedAt: at } : request,
    ),
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
      return accepted(state, event, event.payload)
    case 'issue.declined':
      return { ...state, outcome: 'declined' }
    case 'issue.terminated':
      return { ...endOpen(state, event.at), outcome: 'terminated' }
    case 'issue.reopened':
      return reopened(state, event.payload.dueOn, event.at)
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
      return progressed(state, event, event.payload)
    case 'assignment.submitted':
      return submitted(state, event)
    case 'assignment.passed':
      return onLink(state, event, (link) => ({
        ...link,
        status: 'passed',
        endedAt: event.at,
        grade: event.payload.grade ?? null,
      }))
    case 'assignment.failed':
      return sendBack(state, event.payload.assignmentId, event.at, event.payload.dueOn)
    case 'assignment.withdrawn':
      return endOpen(state, event.at, event.payload.assignmentId)
    case 'assignment.returned':
      return givenBack(state, event.payload.assignmentId, event.at)
    case 'assignment.succeeded':
      return succeeded(state, event)
    case 'fact.renewed':
      return renewedFact(state, event)
    case 'assignment.extended':
      return onLink(state, event, (link) => ({
        ...redated(link, event.payload.dueOn, event.at),
        extensions: link.extensions + 1,
      }))
    default:
      return changeBeside(state, event)
  }
}

function reported(
  state: IssueState | null,
  event: IssueEvent,
  payload: Payload<'issue.reported'>,
): Facts {
  if (state || !event.actorId) throw new Error('an issue is reported once, by a person')
  const { evidence, origin = null, ...facts } = payload
  return {
    ...facts,
    origin,
    finding: origin?.kind === 'item' ? firstFinding(origin) : null,
    rescore: null,
    renewed: false,
    remedy: payload.remedy ?? null,
    targetOn: payload.targetOn ?? null,
    ...NO_LEDGER_FACTS,
    imported: null,
    related: [],
    rectificationType: null,
    reporterId: event.actorId,
    reportedAt: event.at,
    acceptBy: payload.acceptBy ?? null,
    dispatchBy: null,
    policy: payload.policy ?? null,
    acceptedAt: null,
    endedAt: null,
    outcome: null,
    suspended: false,
    suspendedAt: null,
    resumedAt: null,
    reviewOn: null,
    closureApproved: false,
    reopenCount: 0,
    assignments: [],
    requests: [],
    supervisions: [],
    papers: [],
    supervisors: [],
    milestones: {},
    proofKinds: kindsOf(evidence),
    urgedAt: null,
    satisfaction: null,
    review: null,
    lookBackDrawnAt: null,
    lookBackOutcome: null,
    version: 0,
  }
}

function dispatched(
  state: IssueState,
  event: IssueEvent,
  payload: Payload<'assignment.dispatched'>,
): Facts {
  const { assignmentId, acknowledgeBy, returnBy, policy, ...given } = payload
  if (!event.actorId) throw new Error('a dispatch is made by a person')
  const link: AssignmentState = {
    id: assignmentId,
    position: state.assignments.length,
    ...given,
    originalDueOn: given.dueOn,
    acknowledgeBy: acknowledgeBy ?? null,
    returnBy: returnBy ?? null,
    verifyBy: null,
    policy: policy ?? null,
    extensions: 0,
    datedAt: event.at,
    runsSince: event.at,
    grade: null,
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

/**
 * 反弹: the topmost lead link is owed again, under the same number. Where a renewed fact closed it
 * before anybody was given work, it is with the reception again, whose own dates have passed.
 */
function reopened(state: IssueState, dueOn: string | null, at: string): Facts {
  const top = topLead(state)
  return {
    ...state,
    closureApproved: false,
    reopenCount: state.reopenCount + 1,
    resumedAt: at,
    ...(top ? {} : { acceptBy: null, dispatchBy: null }),
    rescore: null,
    renewed: false,
    imported: state.imported && { ...state.imported, closed: false },
    satisfaction: null,
    review: null,
    lookBackDrawnAt: null,
    lookBackOutcome: null,
    assignments: state.assignments.map((link) =>
      link.id === top?.id
        ? { ...renewed(link, dueOn, at), status: 'rectifying', endedAt: null }
        : link,
    ),
  }
}

/** A failed verdict goes back to exactly the link that failed. */
function sendBack(
  state: IssueState,
  linkId: string | undefined,
  at: string,
  dueOn?: string,
): Facts {
  return {
    ...state,
    assignments: state.assignments.map((link) =>
      link.id === linkId
        ? {
            ...(dueOn === undefined ? { ...link, runsSince: at } : redated(link, dueOn, at)),
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

/** 退回 and 转办: the link ends given back, what hangs below it is withdrawn. */
function givenBack(state: IssueState, linkId: string, at: string): Facts {
  const ended = endOpen(state, at, linkId)
  return {
    ...ended,
    assignments: ended.assignments.map((link) =>
      link.id === linkId ? { ...link, status: 'returned' } : link,
    ),
  }
}

function firstFinding({ checkupId, version, score }: OriginOf<'item'>): FindingState {
  return { checkupId, version, score, times: 1 }
}

/** The proof of the new fact is the proof of all work that was still under way. */
function renewedFact(state: IssueState, event: IssueEvent & { type: 'fact.renewed' }): Facts {
  const facts = proven(state, event.payload)
  return {
    ...facts,
    renewed: true,
    suspended: false,
    assignments: facts.assignments.map((link) =>
      isOpenLink(link) ? { ...link, status: 'passed', endedAt: event.at } : link,
    ),
  }
}

function accepted(state: IssueState, event: IssueEvent, payload: Payload<'issue.accepted'>): Facts {
  const { dispatchBy, policy, ...classification } = payload
  return {
    ...state,
    ...classification,
    acceptedAt: event.at,
    dispatchBy: dispatchBy ?? null,
    policy: policy ?? state.policy,
  }
}

function submitted(state: IssueState, event: IssueEvent & { type: 'assignment.submitted' }): Facts {
  const facts = onLink(state, event, (link) => ({
    ...withDoer(link, event.actorId),
    status: 'pending_verification',
    submittedAt: event.at,
    verifyBy: event.payload.verifyBy ?? null,
  }))
  return proven(facts, event.payload)
}

function progressed(
  state: IssueState,
  event: IssueEvent & { type: 'assignment.progressed' },
  { milestone }: Payload<'assignment.progressed'>,
): Facts {
  const facts = proven(
    onLink(state, event, (link) => withDoer(link, event.actorId)),
    event.payload,
  )
  if (!milestone) return facts
  // The first feedback of a kind counts; a second one is only further progress.
  return { ...facts, milestones: { [milestone]: event.at, ...facts.milestones } }
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

/** The unit at one end of a link is another one, and whatever it asked for or has to rule on with it. */
function succeeded(state: IssueState, event: IssueEvent & { type: 'assignment.succeeded' }): Facts {
  const { assignmentId, end, from, to } = event.payload
  const facts = onLink(state, event, (link) =>
    end === 'giver' ? { ...link, from: to } : { ...link, to },
  )
  const instead = (unit: string) => (unit === from ? to : unit)
  return {
    ...facts,
    requests: facts.requests.map((request) =>
      request.assignmentId === assignmentId && request.status === 'pending'
        ? { ...request, from: instead(request.from), to: instead(request.to) }
        : request,
    ),
  }
}

function withDoer(link: AssignmentState, personId: string | null): AssignmentState {
  if (!personId || link.doerIds.includes(personId)) return link
  return { ...link, doerIds: [...link.doerIds, personId] }
}

/** The link under a new date: a new run of its clock, the first date kept. */
export function redated(link: AssignmentState, dueOn: string, at: string): AssignmentState {
  return { ...link, dueOn, datedAt: at, runsSince: at }
}

/** A new round of work: its date, when there is a new one, is the first of the round. */
function renewed(link: AssignmentState, dueOn: string | null, at: string): AssignmentState {
  if (dueOn === null) return { ...link, runsSince: at }
  return { ...redated(link, dueOn, at), originalDueOn: dueOn, extensions: 0 }
}
