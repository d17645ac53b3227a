import {
  type AssignmentStatus,
  OPEN_ASSIGNMENT_STATUSES,
  OPEN_STAGES,
  REQUEST_KINDS,
  type RequestKind,
  type RequestStatus,
  STAGES,
  type Stage,
} from './codes.ts'
import type { EventType } from './events.ts'
import type { WorkflowAction } from './policy.ts'

/** Conditions beyond role and state; each is a function in guards.ts. */
export const GUARDS = [
  'childrenClosed',
  'outsideChain',
  'notSuspended',
  'noRequestPending',
  'beforeExpiry',
  'extensionsLeft',
  'returnOpen',
  'notOwnRequest',
  'notUrged',
  'notRated',
  'withinObjection',
  'noReview',
  'reviewOpen',
  'observed',
  'fromItem',
  'settled',
] as const
export type Guard = (typeof GUARDS)[number]

/**
 * One way in which an action may happen.
 * `by` says where the actor must stand: `issue` anywhere the grant reaches the issue, `root` in the
 * federation, `reporter` as whoever reported it or in their unit, `giver` or `taker` in that unit of
 * the assignment, `decider` or `asker` in that unit of the request, `recipient` in the unit a
 * supervision is addressed to. `to` is where it leads (several when the verdict decides; null when
 * nothing moves).
 */
type StepOf<S extends string, F, B extends string> = Readonly<{
  subject: S
  from: readonly F[]
  to: readonly F[] | null
  by: B
  needs: readonly Guard[]
  events: readonly EventType[]
}>
export type IssueStep = StepOf<'issue', Stage, 'issue' | 'root' | 'reporter'>
export type AssignmentStep = StepOf<'assignment', AssignmentStatus, 'giver' | 'taker' | 'root'>
export type RequestStep = StepOf<'request', RequestStatus, 'decider' | 'asker' | 'issue'> &
  Readonly<{ kinds: readonly RequestKind[] }>
export type SupervisionStep = StepOf<'supervision', SupervisionStatus, 'recipient'>
export type Step = IssueStep | AssignmentStep | RequestStep | SupervisionStep

/** How far the unit a supervision is addressed to has got with it. */
export const SUPERVISION_STATUSES = ['issued', 'read', 'replied'] as const
export type SupervisionStatus = (typeof SUPERVISION_STATUSES)[number]

const UNDERWAY = ['accepted', 'dispatched', 'rectifying', 'pending_verification'] as const
const HELD = ['dispatched', 'rectifying'] as const
/** Where a reopening leads: to the work, or, when a renewed fact closed it before any was given, back. */
const TAKEN_UP = ['rectifying', 'accepted', 'submitted'] as const
/** Requests the giver of the work decides; a suspension is the director's alone. */
const BY_GIVER = ['return', 'transfer', 'extension', 'escalation'] as const

type Row<S extends Step> = Omit<S, 'subject' | 'to' | 'needs'> & Partial<Pick<S, 'to' | 'needs'>>

/** A row about the issue as a whole; one that moves nothing or needs nothing leaves that out. */
function onIssue(row: Row<IssueStep>): IssueStep {
  return { subject: 'issue', to: null, needs: [], ...row }
}

function onAssignment(row: Row<AssignmentStep>): AssignmentStep {
  return { subject: 'assignment', to: null, needs: [], ...row }
}

function onRequest(row: Row<RequestStep>): RequestStep {
  return { subject: 'request', to: null, needs: [], ...row }
}

function onSupervision(row: Row<SupervisionStep>): SupervisionStep {
  return { subject: 'supervision', to: null, needs: [], ...row }
}

/** What a taker may ask for; a request changes nothing until it is decided. */
function asking(further: readonly Guard[]): readonly [AssignmentStep] {
  const needs: readonly Guard[] = ['notSuspended', 'noRequestPending', ...further]
  return [onAssignment({ from: HELD, by: 'taker', needs, events: ['request.made'] })]
}

/**
 * The workflow, the only place that says what follows what. Whoever dispatched verifies
 * (`by: 'giver'`); whoever did the work never does (`outsideChain`).
 */
export const TRANSITIONS: Readonly<Record<WorkflowAction, readonly [Step, ...Step[]]>> = {
  accept: [
    onIssue({ from: ['submitted'], to: ['accepted'], by: 'issue', events: ['issue.accepted'] }),
  ],
  decline: [
    onIssue({ from: ['submitted'], to: ['declined'], by: 'issue', events: ['issue.declined'] }),
  ],
  dispatch: [
    onIssue({
      from: UNDERWAY,
      to: ['dispatched'],
      by: 'root',
      needs: ['notSuspended'],
      events: ['assignment.dispatched'],
    }),
    onAssignment({
      from: ['rectifying'],
      by: 'taker',
      needs: ['notSuspended'],
      events: ['assignment.dispatched'],
    }),
  ],
  acknowledge: [
    onAssignment({
      from: ['dispatched'],
      to: ['rectifying'],
      by: 'taker',
      needs: ['notSuspended'],
      events: ['assignment.acknowledged'],
    }),
  ],
  report_progress: [
    onAssignment({ from: ['rectifying'], by: 'taker', events: ['assignment.progressed'] }),
  ],
  submit: [
    onAssignment({
      from: ['rectifying'],
      to: ['pending_verification'],
      by: 'taker',
      needs: ['notSuspended', 'childrenClosed'],
      events: ['assignment.submitted'],
    }),
  ],
  verify: [
    onAssignment({
      from: ['pending_verification'],
      to: ['passed', 'rectifying'],
      by: 'giver',
      needs: ['notSuspended', 'outsideChain'],
      events: ['assignment.passed', 'assignment.failed'],
    }),
  ],
  withdraw: [
    onAssignment({
      from: OPEN_ASSIGNMENT_STATUSES,
      to: ['withdrawn'],
      by: 'giver',
      needs: ['notSuspended'],
      events: ['assignment.withdrawn'],
    }),
  ],
  approve_closure: [
    onIssue({
      from: ['pending_closure'],
      to: ['closed'],
      by: 'issue',
      needs: ['outsideChain', 'settled'],
      events: ['closure.approved'],
    }),
  ],
  refuse_closure: [
    onIssue({
      from: ['pending_closure'],
      to: ['rectifying'],
      by: 'issue',
      needs: ['outsideChain'],
      events: ['closure.refused'],
    }),
  ],
  comment: [onIssue({ from: STAGES, by: 'issue', events: ['comment.added'] })],
  reopen: [onIssue({ from: ['closed'], to: TAKEN_UP, by: 'issue', events: ['issue.reopened'] })],
  terminate: [
    onIssue({
      from: [...UNDERWAY, 'pending_closure', 'suspended'],
      to: ['terminated'],
      by: 'issue',
      events: ['issue.terminated'],
    }),
  ],
  request_return: asking(['returnOpen']),
  request_transfer: asking([]),
  request_extension: asking(['beforeExpiry', 'extensionsLeft']),
  request_suspension: asking([]),
  request_escalation: asking([]),
  withdraw_request: [
    onRequest({
      kinds: REQUEST_KINDS,
      from: ['pending'],
      to: ['withdrawn'],
      by: 'asker',
      events: ['request.withdrawn'],
    }),
  ],
  approve_request: [
    onRequest({
      kinds: BY_GIVER,
      from: ['pending'],
      to: ['approved'],
      by: 'decider',
      needs: ['notSuspended', 'notOwnRequest'],
      events: [
        'request.approved',
        'assignment.returned',
        'assignment.dispatched',
        'assignment.extended',
        'issue.escalated',
      ],
    }),
  ],
  refuse_request: [
    onRequest({
      kinds: BY_GIVER,
      from: ['pending'],
      to: ['refused'],
      by: 'decider',
      needs: ['notOwnRequest'],
      events: ['request.refused'],
    }),
  ],
  suspend: [
    onIssue({
      from: HELD,
      to: ['suspended'],
      by: 'issue',
      needs: ['notOwnRequest'],
      events: ['request.approved', 'issue.suspended'],
    }),
  ],
  refuse_suspension: [
    onRequest({
      kinds: ['suspension'],
      from: ['pending'],
      to: ['refused'],
      by: 'issue',
      needs: ['notOwnRequest'],
      events: ['request.refused'],
    }),
  ],
  resume: [onIssue({ from: ['suspended'], to: HELD, by: 'issue', events: ['issue.resumed'] })],
  remind: [
    onAssignment({
      from: HELD,
      by: 'giver',
      needs: ['notSuspended'],
      events: ['supervision.issued'],
    }),
  ],
  supervise: [
    onAssignment({
      from: HELD,
      by: 'root',
      needs: ['notSuspended'],
      events: ['supervision.issued'],
    }),
  ],
  read_supervision: [
    onSupervision({
      from: ['issued'],
      to: ['read'],
      by: 'recipient',
      events: ['supervision.read'],
    }),
  ],
  reply_supervision: [
    onSupervision({
      from: ['issued', 'read'],
      to: ['replied'],
      by: 'recipient',
      events: ['supervision.replied'],
    }),
  ],
  urge: [
    onIssue({ from: OPEN_STAGES, by: 'reporter', needs: ['notUrged'], events: ['issue.urged'] }),
  ],
  correct: [
    onIssue({ from: [...OPEN_STAGES, 'closed'], by: 'issue', events: ['issue.corrected'] }),
  ],
  rate: [
    onIssue({
      from: ['closed', 'archived'],
      by: 'reporter',
      needs: ['outsideChain', 'notRated'],
      events: ['satisfaction.rated'],
    }),
  ],
  object: [
    onIssue({
      from: ['closed'],
      by: 'reporter',
      needs: ['outsideChain', 'withinObjection', 'noReview'],
      events: ['closure.objected'],
    }),
  ],
  dismiss_review: [
    onIssue({
      from: ['closed', 'archived'],
      by: 'issue',
      needs: ['outsideChain', 'reviewOpen'],
      events: ['review.dismissed'],
    }),
  ],
  look_back: [
    onIssue({
      from: ['closed'],
      to: ['closed', 'archived', ...TAKEN_UP],
      by: 'issue',
      needs: ['outsideChain'],
      events: ['lookback.recorded', 'issue.reopened', 'issue.archived'],
    }),
  ],
  archive: [
    onIssue({
      from: ['closed'],
      to: ['archived'],
      by: 'issue',
      needs: ['noReview', 'observed'],
      events: ['issue.archived'],
    }),
  ],
  issue_paper: [onIssue({ from: STAGES, by: 'issue', events: ['paper.issued'] })],
  return_paper: [onIssue({ from: STAGES, by: 'issue', events: ['paper.returned'] })],
  rescore: [
    onIssue({
      from: [...UNDERWAY, 'pending_closure'],
      by: 'issue',
      needs: ['fromItem', 'outsideChain'],
      events: ['item.rescored'],
    }),
  ],
  instruct: [
    onIssue({
      from: [...OPEN_STAGES, 'closed'],
      by: 'issue',
      events: ['instruction.given'],
    }),
  ],
}
