import { describe, expect, it } from 'vitest'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import { ASSIGNMENT_STATUSES, OUTCOMES, STAGES, type Stage } from '#lib/domain/codes.ts'
import { EVENT_TYPES, type EventType } from '#lib/domain/events.ts'
import { GUARD_RULES } from '#lib/domain/guards.ts'
import { ROLES } from '#lib/domain/offices.ts'
import { GRANTS, OTHER_ACTIONS, WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import { GUARDS, type Step, TRANSITIONS } from '#lib/domain/workflow.ts'
import { RESERVED_STAGES, RESERVED_STATUSES } from '#tests/support/domain/reserved.ts'

/**
 * Events no action on the issue causes: it begins with the first, the second is a draw by lot, the
 * rest come from check-ups, dated facts, problems found in common and reorganisations.
 */
const UNCAUSED: readonly EventType[] = [
  'issue.reported',
  'assignment.succeeded',
  'issue.edited',
  'issue.imported',
  'lookback.drawn',
  'item.found',
  'fact.warned',
  'fact.renewed',
  'issue.related',
]
/** Events that more than one action leads to. */
const SHARED: Readonly<Partial<Record<EventType, readonly WorkflowAction[]>>> = {
  'issue.reopened': ['reopen', 'look_back'],
  'issue.archived': ['look_back', 'archive'],
  'assignment.dispatched': ['dispatch', 'approve_request'],
  'request.made': [
    'request_return',
    'request_transfer',
    'request_extension',
    'request_suspension',
    'request_escalation',
  ],
  'request.approved': ['approve_request', 'suspend'],
  'request.refused': ['refuse_request', 'refuse_suspension'],
  'supervision.issued': ['remind', 'supervise'],
}
/** Says where to look when the tables and the codes kept for later no longer agree. */
const RESERVED = 'codes no transition reaches are listed in tests/support/domain/reserved.ts'

const steps: Step[] = WORKFLOW_ACTIONS.flatMap((action) => [...TRANSITIONS[action]])
const ofIssue = steps.filter((step) => step.subject === 'issue')
const ofLinks = steps.filter((step) => step.subject === 'assignment')

describe('the table of transitions', () => {
  it('has a row, an input and a role for every workflow action, and no other', () => {
    expect(Object.keys(TRANSITIONS)).toEqual([...WORKFLOW_ACTIONS])
    expect(Object.keys(ACTION_INPUTS)).toEqual([...WORKFLOW_ACTIONS])
    for (const action of [...WORKFLOW_ACTIONS, ...OTHER_ACTIONS]) {
      expect([action, ROLES.filter((role) => GRANTS[role][action])]).not.toEqual([action, []])
    }
  })

  it('has at most one row of an action for the issue and one for its links', () => {
    for (const action of WORKFLOW_ACTIONS) {
      const subjects = TRANSITIONS[action].map((step) => step.subject)
      expect(new Set(subjects).size).toBe(subjects.length)
    }
  })

  it('causes every kind of event except birth, lot and what other records say', () => {
    const caused = new Set(steps.flatMap((step) => [...step.events]))
    expect(EVENT_TYPES.filter((type) => !caused.has(type))).toEqual(UNCAUSED)
    expect([...caused].filter((type) => !EVENT_TYPES.includes(type))).toEqual([])
  })

  it('causes each event from one action only, or from those named', () => {
    for (const type of EVENT_TYPES.filter((each) => !UNCAUSED.includes(each))) {
      const actions = WORKFLOW_ACTIONS.filter((action) =>
        TRANSITIONS[action].some((step) => step.events.includes(type)),
      )
      expect([type, actions]).toEqual([type, SHARED[type] ?? [actions[0]]])
      expect(actions).not.toEqual([])
    }
  })

  it('reaches every stage that is not reserved for later', () => {
    const reached = new Set<string>([
      'submitted',
      ...ofIssue.flatMap((step) => [...(step.to ?? [])]),
      ...ofLinks.flatMap((step) => [...(step.to ?? [])]),
      // A passed top link waits for approval or closes the issue (stage.ts).
      'pending_closure',
    ])
    const unreached = STAGES.filter((stage) => !reached.has(stage))
    expect(unreached, RESERVED).toEqual(RESERVED_STAGES)
  })

  it('reaches every status of a link that is not reserved for later', () => {
    // A granted return or transfer ends the link given back (decide-requests.ts).
    const first = ['dispatched', 'returned']
    const reached = new Set<string>([...first, ...ofLinks.flatMap((step) => step.to ?? [])])
    const unreached = ASSIGNMENT_STATUSES.filter((status) => !reached.has(status))
    expect(unreached, RESERVED).toEqual(RESERVED_STATUSES)
  })

  it('leads nowhere from a reserved stage, and never into one', () => {
    for (const step of ofIssue.filter((each) => each.to !== null)) {
      const touched = [...step.from, ...(step.to ?? [])]
      expect(
        touched.filter((stage) => RESERVED_STAGES.includes(stage)),
        RESERVED,
      ).toEqual([])
    }
  })

  it('lets every stage that is not an end be left', () => {
    const ends: readonly Stage[] = [...OUTCOMES, ...RESERVED_STAGES]
    for (const stage of STAGES.filter((each) => !ends.includes(each))) {
      const ways = ofIssue.filter((step) => step.to !== null && step.from.includes(stage))
      expect([stage, ways.length > 0]).toEqual([stage, true])
    }
  })

  it('lets the giver judge and the taker work', () => {
    for (const [action, by] of Object.entries({
      verify: 'giver',
      withdraw: 'giver',
      remind: 'giver',
      acknowledge: 'taker',
      report_progress: 'taker',
      submit: 'taker',
      request_return: 'taker',
      request_extension: 'taker',
      approve_request: 'decider',
      refuse_request: 'decider',
      withdraw_request: 'asker',
      read_supervision: 'recipient',
      reply_supervision: 'recipient',
      rate: 'reporter',
      object: 'reporter',
    } as const)) {
      expect(TRANSITIONS[action as 'verify'].map((step) => step.by)).toEqual([by])
    }
    const judging = ['verify', 'approve_closure', 'refuse_closure', 'look_back', 'rate'] as const
    for (const action of judging) {
      expect(TRANSITIONS[action][0].needs).toContain('outsideChain')
    }
  })

  it('names guards that exist, and uses every one', () => {
    expect(Object.keys(GUARD_RULES).sort()).toEqual([...GUARDS].sort())
    const used = new Set(steps.flatMap((step) => [...step.needs]))
    expect(GUARDS.filter((guard) => !used.has(guard))).toEqual([])
  })
})

describe('the grants', () => {
  it('give the three administrators nothing that concerns an issue', () => {
    for (const role of ['sysadmin', 'secadmin', 'auditor'] as const) {
      const verbs = Object.keys(GRANTS[role])
      const aboutIssues = ['read', 'report', ...WORKFLOW_ACTIONS]
      expect(verbs.filter((verb) => aboutIssues.includes(verb))).toEqual([])
    }
  })

  it('keep managing people, giving offices and reading the audit apart', () => {
    const holders = (action: 'manage_people' | 'manage_appointments' | 'read_audit') =>
      ROLES.filter((role) => GRANTS[role][action])
    expect(holders('manage_people')).toEqual(['sysadmin'])
    expect(holders('manage_appointments')).toEqual(['secadmin'])
    expect(holders('read_audit')).toEqual(['auditor'])
  })

  it('let nobody act on an issue who may not read it as widely', () => {
    for (const role of ROLES) {
      const acts = WORKFLOW_ACTIONS.some((action) => GRANTS[role][action])
      if (acts) expect([role, GRANTS[role].read]).not.toEqual([role, undefined])
      expect([role, GRANTS[role].comment]).toEqual([role, GRANTS[role].read])
    }
  })
})
