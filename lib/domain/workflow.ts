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
/** Requests the giver of the work decides; a suspension is the director's alone. */
const BY_GIVER = ['return', 'transfer', 'extension', 'escalation'] as const
const MADE = ['request.made'] as const

/** What a taker may ask for; a request changes nothing until it is decided. */
function asking(needs: readonly Guard[]): readonly [AssignmentStep] {
  const always = ['notSuspended', 'noRequestPending'] as const
  return [
    {
      subject: 'assignment',
      from: HELD,
      to: null,
      by: 'taker',
      needs: [...always, ...needs],
      events: MADE,
    },
  ]
}

/**
 * The workflow, the only place that says what follows what. Whoever dispatched verifies
 * (`by: 'giver'`); whoever did the work never does (`outsideChain`).
 */
export const TRANSITIONS: Readonly<Record<WorkflowAction, readonly [Step, ...Step[]]>> = {
  accept: [
    {
      subject: 'issue',
      from: ['submitted'],
      to: ['accepted'],
      by: 'issue',
      needs: [],
      events: ['issue.accepted'],
    },
  ],
  decline: [
    {
      subject: 'issue',
      from: ['submitted'],
      to: ['declined'],
      by: 'issue',
      needs: [],
      events: ['issue.declined'],
    },
  ],
  dispatch: [
    {
      subject: 'issue',
      from: UNDERWAY,
      to: ['dispatched'],
      by: 'root',
      needs: ['notSuspended'],
      events: ['assignment.dispatched'],
    },
    {
      subject: 'assignment',
      from: ['rectifying'],
      to: null,
      by: 'taker',
      needs: ['notSuspended'],
      events: ['assignment.dispatched'],
    },
  ],
  acknowledge: [
    {
      subject: 'assignment',
      from: ['dispatched'],
      to: ['rectifying'],
      by: 'taker',
      needs: ['notSuspended'],
      events: ['assignment.acknowledged'],
    },
  ],
  report_progress: [
    {
      subject: 'assignment',
      from: ['rectifying'],
      to: null,
      by: 'taker',
      needs: [],
      events: ['assignment.progressed'],
    },
  ],
  submit: [
    {
      subject: 'assignment',
      from: ['rectifying'],
      to: ['pending_verification'],
      by: 'taker',
      needs: ['notSuspended', 'childrenClosed'],
      events: ['assignment.submitted'],
    },
  ],
  verify: [
    {
      subject: 'assignment',
      from: ['pending_verification'],
      to: ['passed', 'rectifying'],
      by: 'giver',
      needs: ['notSuspended', 'outsideChain'],
      events: ['assignment.passed', 'assignment.failed'],
    },
  ],
  withdraw: [
    {
      subject: 'assignment',
      from: OPEN_ASSIGNMENT_STATUSES,
      to: ['withdrawn'],
      by: 'giver',
      needs: ['notSuspended'],
      events: ['assignment.withdrawn'],
    },
  ],
  approve_closure: [
    {
      subject: 'issue',
      from: ['pending_closure'],
      to: ['closed'],
      by: 'issue',
      needs: ['outsideChain'],
      events: ['closure.approved'],
    },
  ],
  refuse_closure: [
    {
      subject: 'issue',
      from: ['pending_closure'],
      to: ['rectifying'],
      by: 'issue',
      needs: ['outsideChain'],
      events: ['closure.refused'],
    },
  ],
  comment: [
    {
      subject: 'issue',
      from: STAGES,
      to: null,
      by: 'issue',
      needs: [],
      events: ['comment.added'],
    },
  ],
  reopen: [
    {
      subject: 'issue',
      from: ['closed'],
      to: ['rectifying'],
      by: 'issue',
      needs: [],
      events: ['issue.reopened'],
    },
  ],
  terminate: [
    {
      subject: 'issue',
      from: [...UNDERWAY, 'pending_closure', 'suspended'],
      to: ['terminated'],
      by: 'issue',
      needs: [],
      events: ['issue.terminated'],
    },
  ],
  request_return: asking(['returnOpen']),
  request_transfer: asking([]),
  request_extension: asking(['beforeExpiry', 'extensionsLeft']),
  request_suspension: asking([]),
  request_escalation: asking([]),
  withdraw_request: [
    {
      subject: 'request',
      kinds: REQUEST_KINDS,
      from: ['pending'],
      to: ['withdrawn'],
      by: 'asker',
      needs: [],
      events: ['request.withdrawn'],
    },
  ],
  approve_request: [
    {
      subject: 'request',
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
    },
  ],
  refuse_request: [
    {
      subject: 'request',
      kinds: BY_GIVER,
      from: ['pending'],
      to: ['refused'],
      by: 'decider',
      needs: ['notOwnRequest'],
      events: ['request.refused'],
    },
  ],
  suspend: [
    {
      subject: 'issue',
      from: HELD,
      to: ['suspended'],
      by: 'issue',
      needs: [],
      events: ['issue.suspended'],
    },
  ],
  refuse_suspension: [
    {
      subject: 'request',
      kinds: ['suspension'],
      from: ['pending'],
      to: ['refused'],
      by: 'issue',
      needs: ['notOwnRequest'],
      events: ['request.refused'],
    },
  ],
  resume: [
    {
      subject: 'issue',
      from: ['suspended'],
      to: HELD,
      by: 'issue',
      needs: [],
      events: ['issue.resumed'],
    },
  ],
  remind: [
    {
      subject: 'assignment',
      from: HELD,
      to: null,
      by: 'giver',
      needs: ['notSuspended'],
      events: ['supervision.issued'],
    },
  ],
  supervise: [
    {
      subject: 'assignment',
      from: HELD,
      to: null,
      by: 'root',
      needs: ['notSuspended'],
      events: ['supervision.issued'],
    },
  ],
  read_supervision: [
    {
      subject: 'supervision',
      from: ['issued'],
      to: ['read'],
      by: 'recipient',
      needs: [],
      events: ['supervision.read'],
    },
  ],
  reply_supervision: [
    {
      subject: 'supervision',
      from: ['issued', 'read'],
      to: ['replied'],
      by: 'recipient',
      needs: [],
      events: ['supervision.replied'],
    },
  ],
  urge: [
    {
      subject: 'issue',
      from: OPEN_STAGES,
      to: null,
      by: 'reporter',
      needs: ['notUrged'],
      events: ['issue.urged'],
    },
  ],
  edit: [
    {
      subject: 'issue',
      from: OPEN_STAGES,
      to: null,
      by: 'issue',
      needs: [],
      events: ['issue.edited'],
    },
  ],
  rate: [
    {
      subject: 'issue',
      from: ['closed', 'archived'],
      to: null,
      by: 'reporter',
      needs: ['outsideChain', 'notRated'],
      events: ['satisfaction.rated'],
    },
  ],
  object: [
    {
      subject: 'issue',
      from: ['closed'],
      to: null,
      by: 'reporter',
      needs: ['outsideChain', 'withinObjection', 'noReview'],
      events: ['closure.objected'],
    },
  ],
  dismiss_review: [
    {
      subject: 'issue',
      from: ['closed', 'archived'],
      to: null,
      by: 'issue',
      needs: ['outsideChain', 'reviewOpen'],
      events: ['review.dismissed'],
    },
  ],
  look_back: [
    {
      subject: 'issue',
      from: ['closed'],
      to: ['closed', 'archived', 'rectifying'],
      by: 'issue',
      needs: ['outsideChain'],
      events: ['lookback.recorded', 'issue.reopened', 'issue.archived'],
    },
  ],
  archive: [
    {
      subject: 'issue',
      from: ['closed'],
      to: ['archived'],
      by: 'issue',
      needs: ['noReview', 'observed'],
      events: ['issue.archived'],
    },
  ],
  issue_paper: [
    {
      subject: 'issue',
      from: STAGES,
      to: null,
      by: 'issue',
      needs: [],
      events: ['paper.issued'],
    },
  ],
  return_paper: [
    {
      subject: 'issue',
      from: STAGES,
      to: null,
      by: 'issue',
      needs: [],
      events: ['paper.returned'],
    },
  ],
}
