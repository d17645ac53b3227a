import { type AssignmentStatus, OPEN_ASSIGNMENT_STATUSES, STAGES, type Stage } from './codes.ts'
import type { EventType } from './events.ts'
import type { WorkflowAction } from './policy.ts'

/** Conditions beyond role and state; each is a function in guards.ts. */
export const GUARDS = ['childrenClosed', 'outsideChain'] as const
export type Guard = (typeof GUARDS)[number]

/**
 * One way in which an action may happen.
 * `by` says where the actor must stand: `issue` anywhere the grant reaches the issue, `root` in the
 * federation, `giver` or `taker` in that unit of the assignment. `to` is where it leads (several
 * when the verdict decides; null when nothing moves).
 */
export type IssueStep = Readonly<{
  subject: 'issue'
  from: readonly Stage[]
  to: readonly Stage[] | null
  by: 'issue' | 'root'
  needs: readonly Guard[]
  events: readonly EventType[]
}>
export type AssignmentStep = Readonly<{
  subject: 'assignment'
  from: readonly AssignmentStatus[]
  to: readonly AssignmentStatus[] | null
  by: 'giver' | 'taker'
  needs: readonly Guard[]
  events: readonly EventType[]
}>
export type Step = IssueStep | AssignmentStep

const UNDERWAY = ['accepted', 'dispatched', 'rectifying', 'pending_verification'] as const

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
      needs: [],
      events: ['assignment.dispatched'],
    },
    {
      subject: 'assignment',
      from: ['rectifying'],
      to: null,
      by: 'taker',
      needs: [],
      events: ['assignment.dispatched'],
    },
  ],
  acknowledge: [
    {
      subject: 'assignment',
      from: ['dispatched'],
      to: ['rectifying'],
      by: 'taker',
      needs: [],
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
      needs: ['childrenClosed'],
      events: ['assignment.submitted'],
    },
  ],
  verify: [
    {
      subject: 'assignment',
      from: ['pending_verification'],
      to: ['passed', 'rectifying'],
      by: 'giver',
      needs: ['outsideChain'],
      events: ['assignment.passed', 'assignment.failed'],
    },
  ],
  withdraw: [
    {
      subject: 'assignment',
      from: OPEN_ASSIGNMENT_STATUSES,
      to: ['withdrawn'],
      by: 'giver',
      needs: [],
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
      from: [...UNDERWAY, 'pending_closure'],
      to: ['terminated'],
      by: 'issue',
      needs: [],
      events: ['issue.terminated'],
    },
  ],
}
