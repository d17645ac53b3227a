import type { RequestStatus } from './codes.ts'
import type { IssueEvent, Payload } from './events.ts'
import { imported } from './fold-ledger.ts'
import type { IssueState, PaperState, RequestState, SupervisionState } from './issue-state.ts'
import { proven } from './proven.ts'

/**
 * What stands beside the chain: requests, supervision, suspension, satisfaction, look-backs and
 * papers. None of these events moves a link, except a resumption, which moves its dates.
 * @throws Error when the event names something that is not there.
 */
export function changeBeside(state: IssueState, event: IssueEvent): IssueState {
  switch (event.type) {
    case 'request.made':
      return { ...state, requests: [...state.requests, asked(event, event.payload)] }
    case 'request.approved':
    case 'request.refused':
    case 'request.withdrawn':
      return decided(state, event)
    case 'issue.suspended':
      return suspended(state, event, event.payload)
    case 'issue.resumed':
      return resumed(state, event, event.payload)
    case 'issue.escalated':
      return escalated(state, event.payload)
    case 'supervision.issued':
      return supervised(state, event, event.payload)
    case 'supervision.read':
      return onSupervision(state, event, (one) => ({ ...one, readAt: one.readAt ?? event.at }))
    case 'supervision.replied':
      return onSupervision(state, event, (one) => ({
        ...one,
        readAt: one.readAt ?? event.at,
        repliedAt: event.at,
      }))
    case 'paper.issued':
      return { ...state, papers: [...state.papers, issued(event, event.payload)] }
    case 'paper.returned':
      return onPaper(state, event.payload.paperId, event.at)
    default:
      return afterwards(state, event)
  }
}

/** What becomes of an issue besides being worked on. */
function afterwards(state: IssueState, event: IssueEvent): IssueState {
  switch (event.type) {
    case 'issue.edited':
      return { ...state, ...event.payload }
    case 'issue.corrected':
      return { ...state, [event.payload.field]: event.payload.to }
    case 'issue.imported':
      return imported(state, event.at, event.payload)
    case 'issue.urged':
      return { ...state, urgedAt: event.at }
    case 'issue.archived':
      return { ...state, outcome: 'archived' }
    case 'satisfaction.rated':
      return rated(state, event, event.payload)
    case 'closure.objected':
      return reviewed(state, 'objection', event.payload.reason, event.at)
    case 'review.dismissed':
      return { ...state, review: null }
    case 'lookback.drawn':
      // Whatever was found before the draw, it is looked at anew.
      return { ...state, lookBackDrawnAt: event.at, lookBackOutcome: null }
    case 'lookback.recorded':
      return { ...state, lookBackOutcome: event.payload.outcome }
    case 'item.found':
    case 'item.rescored':
    case 'fact.warned':
    case 'issue.related':
    case 'instruction.given':
      return diagnosed(state, event)
    default:
      throw new Error(`nothing folds ${event.type}`)
  }
}

type DiagnosisEvent = Extract<
  IssueEvent,
  {
    type: 'item.found' | 'item.rescored' | 'fact.warned' | 'issue.related' | 'instruction.given'
  }
>

/** What check-ups, dated facts and leaders say of an issue; only a re-scoring opens its way to closing. */
function diagnosed(state: IssueState, event: DiagnosisEvent): IssueState {
  switch (event.type) {
    case 'item.found': {
      const times = (state.finding?.times ?? 0) + 1
      return { ...state, finding: { ...event.payload, times }, rescore: null }
    }
    case 'item.rescored':
      return rescored(state, event)
    case 'issue.related':
      return { ...state, related: [...state.related, event.payload] }
    case 'fact.warned':
    case 'instruction.given':
      return state
  }
}

function rescored(state: IssueState, event: IssueEvent & { type: 'item.rescored' }): IssueState {
  const { evidence, note: _note, ...result } = event.payload
  if (!event.actorId) throw new Error('an item is scored by a person')
  const rescore = { ...result, at: event.at, byId: event.actorId }
  return { ...proven(state, { evidence }), rescore }
}

function asked(event: IssueEvent, payload: Payload<'request.made'>): RequestState {
  const { requestId, ...facts } = payload
  if (!event.actorId) throw new Error('a request is made by a person')
  return {
    id: requestId,
    ...facts,
    askedById: event.actorId,
    askedAt: event.at,
    status: 'pending',
    decidedAt: null,
    ruling: null,
  }
}

const RULINGS = {
  'request.approved': 'approved',
  'request.refused': 'refused',
  'request.withdrawn': 'withdrawn',
} as const satisfies Record<string, RequestStatus>

function decided(
  state: IssueState,
  event: Extract<IssueEvent, { type: keyof typeof RULINGS }>,
): IssueState {
  const { requestId } = event.payload
  const ruling = 'reason' in event.payload ? event.payload.reason : null
  const close = (request: RequestState): RequestState => ({
    ...request,
    status: RULINGS[event.type],
    decidedAt: event.at,
    ruling,
  })
  return { ...state, requests: replaced(state.requests, requestId, close) }
}

function suspended(
  state: IssueState,
  { at }: IssueEvent,
  payload: Payload<'issue.suspended'>,
): IssueState {
  return { ...state, suspended: true, suspendedAt: at, reviewOn: payload.reviewOn }
}

function resumed(
  state: IssueState,
  { at }: IssueEvent,
  { dueDates }: Payload<'issue.resumed'>,
): IssueState {
  const dates = new Map(dueDates.map((one) => [one.assignmentId, one]))
  const assignments = state.assignments.map((link) => {
    const date = dates.get(link.id)
    if (!date) return link
    const { dueOn, acknowledgeBy } = date
    return { ...link, dueOn, acknowledgeBy, datedAt: at, runsSince: at }
  })
  return {
    ...state,
    suspended: false,
    suspendedAt: null,
    resumedAt: at,
    reviewOn: null,
    assignments,
  }
}

function escalated(state: IssueState, payload: Payload<'issue.escalated'>): IssueState {
  const added = payload.supervisor === null ? [] : [payload.supervisor]
  return { ...withSupervisors(state, added), severity: payload.severity }
}

function supervised(
  state: IssueState,
  { at }: IssueEvent,
  payload: Payload<'supervision.issued'>,
): IssueState {
  const { supervisionId, supervisors, policy: _policy, ...facts } = payload
  const record: SupervisionState = {
    id: supervisionId,
    ...facts,
    issuedAt: at,
    readAt: null,
    repliedAt: null,
  }
  return {
    ...withSupervisors(state, supervisors),
    supervisions: [...state.supervisions, record],
  }
}

function withSupervisors(state: IssueState, added: readonly string[]): IssueState {
  return { ...state, supervisors: [...new Set([...state.supervisors, ...added])] }
}

function onSupervision(
  state: IssueState,
  { payload }: Extract<IssueEvent, { type: 'supervision.read' | 'supervision.replied' }>,
  change: (one: SupervisionState) => SupervisionState,
): IssueState {
  return { ...state, supervisions: replaced(state.supervisions, payload.supervisionId, change) }
}

function issued(event: IssueEvent, payload: Payload<'paper.issued'>): PaperState {
  const { paperId, ...facts } = payload
  return { id: paperId, ...facts, issuedAt: event.at, returnedAt: null }
}

function onPaper(state: IssueState, paperId: string, at: string): IssueState {
  const back = (paper: PaperState): PaperState => ({ ...paper, returnedAt: paper.returnedAt ?? at })
  return { ...state, papers: replaced(state.papers, paperId, back) }
}

/** 不满意 calls for a review by itself. */
function rated(
  state: IssueState,
  { at }: IssueEvent,
  { satisfaction, reason }: Payload<'satisfaction.rated'>,
): IssueState {
  const known = { ...state, satisfaction }
  if (satisfaction !== 'dissatisfied' || state.review) return known
  return reviewed(known, 'dissatisfaction', reason ?? '', at)
}

function reviewed(
  state: IssueState,
  kind: 'objection' | 'dissatisfaction',
  reason: string,
  since: string,
): IssueState {
  return { ...state, review: { kind, reason, since } }
}

function replaced<T extends { id: string }>(
  list: readonly T[],
  id: string,
  change: (item: T) => T,
): T[] {
  if (!list.some((item) => item.id === id)) throw new Error(`an event names an unknown ${id}`)
  return list.map((item) => (item.id === id ? change(item) : item))
}
