import assert from 'node:assert/strict'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'
import type { History, Turn } from './histories.ts'

/** What must hold; the key is the sentence, the function throws when it does not. */
export type Invariants = Readonly<Record<string, (history: History) => void>>

/** Open, ended and lead are spelt out here once more, so that the rules do not test themselves. */
export function isOpen(link: AssignmentState): boolean {
  return ['dispatched', 'rectifying', 'pending_verification'].includes(link.status)
}

/** Taken back or given back: no part of the chain any more. */
export function isGone(link: AssignmentState): boolean {
  return link.status === 'withdrawn' || link.status === 'returned'
}

export function below(state: IssueState, linkId: string): AssignmentState[] {
  const children = state.assignments.filter((link) => link.parentId === linkId)
  return children.flatMap((child) => [child, ...below(state, child.id)])
}

export function linkIn(state: IssueState, id: string | null): AssignmentState | undefined {
  return state.assignments.find((link) => link.id === id)
}

export function subject(turn: Turn, state: IssueState): AssignmentState {
  const { payload } = turn.event
  const id = 'assignmentId' in payload ? payload.assignmentId : null
  const link = linkIn(state, id)
  assert(link, `${turn.event.type} names no link`)
  return link
}

export function turnsOf(history: History, ...types: Turn['event']['type'][]): Turn[] {
  return history.turns.filter((turn) => types.includes(turn.event.type))
}

export function states(history: History): IssueState[] {
  return history.story.happened.map((step) => step.after)
}

/** Person ids of everybody who reported or handed in work in these links, from the events. */
export function workers(
  history: History,
  links: readonly AssignmentState[],
  untilSeq: number,
): string[] {
  const ids = links.map((link) => link.id)
  return turnsOf(history, 'assignment.progressed', 'assignment.submitted')
    .filter((turn) => turn.event.seq < untilSeq && ids.includes(subject(turn, turn.after).id))
    .map((turn) => turn.actor.personId)
}

export function isKeyOrSelfLed(state: IssueState, top: AssignmentState): boolean {
  return state.severity === 'key' || top.from === top.to
}

/** The passed link that closes, or is about to close, the issue. */
export function passedTop(state: IssueState): AssignmentState {
  const tops = state.assignments.filter(
    (link) => link.parentId === null && link.kind === 'lead' && link.status === 'passed',
  )
  assert.equal(tops.length, 1)
  return tops[0] as AssignmentState
}

/** Domain.md 2.3 once more, by walking down from the top. */
export function stageByHand(state: IssueState): string {
  if (state.outcome) return state.outcome
  if (state.renewed) return 'closed'
  if (!state.acceptedAt) return 'submitted'
  const isTop = (link: AssignmentState) => link.parentId === null && link.kind === 'lead'
  const passed = state.assignments.find((link) => isTop(link) && link.status === 'passed')
  if (passed) {
    return isKeyOrSelfLed(state, passed) && !state.closureApproved ? 'pending_closure' : 'closed'
  }
  if (state.suspended) return 'suspended'
  let rest = state.assignments.find((link) => isTop(link) && isOpen(link))
  let child = rest
  while (child) {
    rest = child
    const parentId: string = child.id
    child = state.assignments.find(
      (link) => link.parentId === parentId && link.kind === 'lead' && isOpen(link),
    )
  }
  return rest?.status ?? 'accepted'
}
