import { z } from 'zod'
import { ACTION_INPUTS, type ActionInput } from './action-inputs.ts'
import { DomainError } from './errors.ts'
import type { IssueView } from './issue-view.ts'
import { listMoves, type Move } from './moves.ts'
import type { Actor } from './policy.ts'
import { unitCode } from './text.ts'
import { ancestorCodes } from './unit-path.ts'

/** What may be done to many issues at once. */
export const BULK_ACTIONS = ['accept', 'dispatch'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** Takers that differ from issue to issue: the chamber it is about, or the township above that. */
export const OWN_TAKERS = ['@township', '@chamber'] as const

const { parentId: _link, ...dispatchFields } = ACTION_INPUTS.dispatch.shape

/** What each action takes in bulk: what it takes for one issue, without the link it is about. */
export const BULK_INPUTS = {
  accept: ACTION_INPUTS.accept,
  dispatch: z.strictObject({ ...dispatchFields, to: unitCode.or(z.enum(OWN_TAKERS)) }),
} as const satisfies Record<BulkAction, z.ZodType>

export type BulkDeed = {
  [A in BulkAction]: { action: A; input: z.output<(typeof BULK_INPUTS)[A]> }
}[BulkAction]

/**
 * What a bulk action amounts to on one issue: the actions to take, one after the other. A dispatch
 * starts the chain of an accepted issue, and hands a link the actor's unit is working on down
 * otherwise; reminders go to every link the actor's unit gave and waits for.
 * @throws DomainError as the refused action itself, when there is nothing the actor may do.
 */
export function bulkSteps(view: IssueView, actor: Actor, deed: BulkDeed): ActionInput[] {
  if (deed.action === 'accept') return [{ action: 'accept', ...deed.input }]
  return [dispatchStep(view, actor, deed.input)]
}

function dispatchStep(
  view: IssueView,
  actor: Actor,
  { to, ...order }: z.output<(typeof BULK_INPUTS)['dispatch']>,
): ActionInput {
  const step = { action: 'dispatch' as const, to: takerOf(view, to), ...order }
  const held = movesOf(view, actor, 'dispatch').filter(({ assignmentId }) => assignmentId !== null)
  const own = held.find(({ allowed }) => allowed)
  if (view.state.stage !== 'accepted' && own?.assignmentId) {
    return { ...step, parentId: own.assignmentId }
  }
  const root = movesOf(view, actor, 'dispatch').find(({ assignmentId }) => assignmentId === null)
  // The refusal of the root would speak of the federation to those who hand down.
  const [first] = held
  if (root && !root.allowed && first && !first.allowed) throw refusal(first)
  return step
}

function takerOf(view: IssueView, to: string): string {
  const { chamber } = view.state
  if (to === '@chamber') return chamber
  if (to !== '@township') return to
  const above = ancestorCodes(view.paths[chamber] ?? '')
  // A chamber directly under the district has no township: its order goes to itself.
  return above.find((code) => view.levels[code] === 'township') ?? chamber
}

function movesOf(view: IssueView, actor: Actor, action: ActionInput['action']): Move[] {
  return listMoves(view, actor).filter((move) => move.action === action)
}

function refusal(move: Extract<Move, { allowed: false }>): DomainError {
  return new DomainError(move.refusal.code, { units: move.refusal.units, whoCan: move.whoCan })
}
