import { describe, expect, it } from 'vitest'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import { ASSIGNMENT_STATUSES, OUTCOMES, STAGES, type Stage } from '#lib/domain/codes.ts'
import { EVENT_TYPES, type EventType } from '#lib/domain/events.ts'
import { GUARD_RULES } from '#lib/domain/guards.ts'
import { ROLES } from '#lib/domain/offices.ts'
import { GRANTS, OTHER_ACTIONS, WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { GUARDS, type Step, TRANSITIONS } from '#lib/domain/workflow.ts'
import { RESERVED_STAGES, RESERVED_STATUSES } from '#tests/support/domain/reserved.ts'

/** Events that begin an issue, which no transition of an issue can cause. */
const BIRTH: readonly EventType[] = ['issue.reported']
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

  it('causes every kind of event except the birth of an issue', () => {
    const caused = new Set(steps.flatMap((step) => [...step.events]))
    expect(EVENT_TYPES.filter((type) => !caused.has(type))).toEqual(BIRTH)
    expect([...caused].filter((type) => !EVENT_TYPES.includes(type))).toEqual([])
  })

  it('causes each event from one action only', () => {
    for (const type of EVENT_TYPES.filter((each) => !BIRTH.includes(each))) {
      const actions = WORKFLOW_ACTIONS.filter((action) =>
        TRANSITIONS[action].some((step) => step.events.includes(type)),
      )
      expect([type, actions.length]).toEqual([type, 1])
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
    const reached = new Set<string>(['dispatched', ...ofLinks.flatMap((step) => step.to ?? [])])
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
      acknowledge: 'taker',
      report_progress: 'taker',
      submit: 'taker',
    } as const)) {
      expect(TRANSITIONS[action as 'verify'].map((step) => step.by)).toEqual([by])
    }
    for (const action of ['verify', 'approve_closure', 'refuse_closure'] as const) {
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
