import type { WorkflowAction } from '#lib/domain/policy.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import type { ChainLink, IssueDetail, MoveDto, UnitName } from '#lib/issues/dto.ts'

/** Something the viewer may do: the action, the link it is about, and for which unit it is done. */
export type Deed = Readonly<{
  key: string
  action: WorkflowAction
  link: ChainLink | null
  /** The unit acted for; null when it is the viewer's office over the whole issue. */
  actsFor: UnitName | null
}>

/** Above this an action is never opened by itself. */
const LAST_PRIMARY = 9

/** The likeliest next step first; what ends or takes back comes last and is never opened by itself. */
const ORDER: Readonly<Record<WorkflowAction, number>> = {
  acknowledge: 0,
  verify: 1,
  approve_closure: 2,
  accept: 3,
  dispatch: 5,
  submit: 6,
  report_progress: 8,
  refuse_closure: 10,
  comment: 12,
  reopen: 15,
  withdraw: 16,
  decline: 17,
  terminate: 18,
}

/** What the viewer may do, the likeliest first; `primary` is the one to open, if any. */
export function planDeeds(issue: IssueDetail): { deeds: Deed[]; primary: Deed | null } {
  const deeds = issue.moves.filter((move) => move.allowed).map((move) => deedOf(move, issue))
  const ranked = deeds
    .map((deed) => ({ deed, rank: rankOf(deed, issue) }))
    .sort((a, b) => a.rank - b.rank)
  const first = ranked[0]
  return {
    deeds: ranked.map(({ deed }) => deed),
    primary: first && first.rank <= LAST_PRIMARY ? first.deed : null,
  }
}

function deedOf({ action, assignmentId }: MoveDto, issue: IssueDetail): Deed {
  const link = issue.assignments.find(({ id }) => id === assignmentId) ?? null
  const key = `${action}-${assignmentId ?? 'issue'}`
  return { key, action, link, actsFor: actsFor(action, link, issue) }
}

function actsFor(
  action: WorkflowAction,
  link: ChainLink | null,
  issue: IssueDetail,
): UnitName | null {
  const subject = link ? 'assignment' : 'issue'
  const by = TRANSITIONS[action].find((step) => step.subject === subject)?.by
  if (by === 'root') return issue.federation
  return (by === 'giver' ? link?.from : by === 'taker' ? link?.to : null) ?? null
}

function rankOf({ action, link }: Deed, { stage, assignments }: IssueDetail): number {
  if (action !== 'dispatch') return ORDER[action]
  // Once there is a chain, a further dispatch by the federation is the exception.
  if (!link) return stage === 'accepted' ? ORDER.dispatch : ORDER.comment - 1
  const isHandedDown = assignments.some(
    ({ parentId, status }) => parentId === link.id && status !== 'withdrawn',
  )
  const handsDown = link.to.level === 'township' || link.to.level === 'district'
  return handsDown && !isHandedDown ? ORDER.dispatch : ORDER.report_progress + 1
}
