import { dateOf } from './calendar.ts'
import type { Satisfaction } from './codes.ts'
import type { IssueEvent } from './events.ts'
import { isClosed } from './figures.ts'
import type { AssignmentState, IssueState } from './issue-state.ts'
import type { LedgerFacts } from './ledger-row.ts'
import { isGone, topLead } from './stage.ts'

/** Names by code or id; what is not known shows as it is. */
export type LedgerNames = Readonly<{
  unit: (code: string) => string
  person: (id: string) => string
  township: (chamber: string) => string | null
}>

/**
 * What the ledger said of an issue after some events: the same facts as `ledgerLines` reads from the
 * rows, from the record alone, so that they can be had for any moment.
 */
export function ledgerFactsOf(
  state: IssueState,
  events: readonly IssueEvent[],
  names: LedgerNames,
): LedgerFacts {
  const carried = state.imported?.carried ?? {}
  const standing = state.assignments.filter((link) => !isGone(link))
  const lead = standing.findLast((link) => link.kind === 'lead' && link.parentId === null)
  const work = standing.findLast((link) => link.kind === 'lead')
  const helps = standing.filter((link) => link.kind === 'support').map(({ to }) => names.unit(to))
  const nameOf = (link: AssignmentState | undefined) => (link ? names.unit(link.to) : null)
  const closed = isClosed(state.stage)
  return {
    ...said(state),
    chamber: names.unit(state.chamber),
    township: names.township(state.chamber),
    reportedOn: dateOf(new Date(state.reportedAt)),
    reporter: carried.reporter ?? names.person(state.reporterId),
    leadUnit: nameOf(lead) ?? carried.leadUnit ?? null,
    responsibleUnit: nameOf(work) ?? carried.responsibleUnit ?? null,
    supportUnits: helps.length > 0 ? helps : listed(carried.supportUnits),
    dispatchedOn: lead ? dateOf(new Date(lead.dispatchedAt)) : (carried.dispatchedOn ?? null),
    dueOn: state.dueOn ?? state.targetOn ?? carried.dueOn ?? null,
    progress: lastNote(events) ?? carried.progress ?? null,
    completedOn: finished(state, closed) ?? carried.completedOn ?? null,
    verifier: verifierOf(events, lead, names) ?? carried.verifier ?? null,
    satisfaction: state.satisfaction ?? (carried.satisfaction as Satisfaction | undefined) ?? null,
    closed,
    closedOn: closed && state.endedAt ? dateOf(new Date(state.endedAt)) : null,
  }
}

const listed = (names: string | undefined) => (names ? [names] : [])

/** The facts that stand in the state as they are. */
function said(state: IssueState) {
  const { number, source, category, description, goal, measures, rectificationType } = state
  const { accountableLeader, owner, phone, difficulties, remark } = state
  return {
    ...{ number, source, category, description, goal, measures, rectificationType },
    ...{ accountableLeader, owner, phone, difficulties, remark },
  }
}

function lastNote(events: readonly IssueEvent[]): string | null {
  const last = events.findLast(
    ({ type }) => type === 'assignment.progressed' || type === 'assignment.submitted',
  )
  return last && 'note' in last.payload ? (last.payload.note ?? null) : null
}

function finished(state: IssueState, closed: boolean): string | null {
  const at = topLead(state)?.submittedAt
  return closed && at ? dateOf(new Date(at)) : null
}

function verifierOf(
  events: readonly IssueEvent[],
  lead: AssignmentState | undefined,
  names: LedgerNames,
): string | null {
  const passed = events.findLast(
    (event) => event.type === 'assignment.passed' && event.payload.assignmentId === lead?.id,
  )
  return passed?.actorId ? names.person(passed.actorId) : null
}
