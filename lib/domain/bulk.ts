import { z } from 'zod'
import { ACTION_INPUTS, type ActionInput } from './action-inputs.ts'
import { DomainError } from './errors.ts'
import type { IssueView } from './issue-view.ts'
import { listMoves, type Move } from './moves.ts'
import type { Actor } from './policy.ts'
import { unitCode } from './text.ts'
import { ancestorCodes } from './unit-path.ts'

/** What may be done to many issues at once. */
export const BULK_ACTIONS = ['accept', 'dispatch', 'remind'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** Takers that differ from issue to issue: the chamber it is about, or the township above that. */
export const OWN_TAKERS = ['@township', '@chamber'] as const

const { parentId: _parent, ...dispatchFields } = ACTION_INPUTS.dispatch.shape
const { assignmentId: _link, ...remindFields } = ACTION_INPUTS.remind.shape

/** What each action takes in bulk: what it takes for one issue, without the link it is about. */
export const BULK_INPUTS = {
  accept: ACTION_INPUTS.accept,
  dispatch: z.strictObject({ ...dispatchFields, to: unitCode.or(z.enum(OWN_TAKERS)) }),
  remind: z.strictObject(remindFields),
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
  switch (deed.action) {
    case 'accept':
      return [{ action: 'accept', ...deed.input }]
    case 'dispatch':
      return [dispatchStep(view, actor, deed.input)]
    case 'remind':
      return reminders(view, actor, deed.input)
  }
}

function dispatchStep(
  view: IssueView,
  actor: Actor,
  { to, ...order }: z.output<(typeof BULK_INPUTS)['dispatch']>,
): ActionInput {
  const step = { action: 'dispatch' as const, to: takerOf(view, to), ...order }
  const moves = movesOf(view, actor, 'dispatch')
  const held = moves.filter(({ assignmentId }) => assignmentId !== null)
  const own = held.find(({ allowed }) => allowed)
  if (view.state.stage !== 'accepted' && own?.assignmentId) {
    return { ...step, parentId: own.assignmentId }
  }
  if (moves.some(({ allowed }) => allowed)) return step
  // The refusal of the root would speak of the federation to those who hand down.
  throw whyNot(held.length > 0 ? held : moves)
}

function reminders(
  view: IssueView,
  actor: Actor,
  input: z.output<(typeof BULK_INPUTS)['remind']>,
): ActionInput[] {
  const moves = movesOf(view, actor, 'remind')
  const steps = moves.flatMap(({ allowed, assignmentId }): ActionInput[] =>
    allowed && assignmentId ? [{ action: 'remind', assignmentId, ...input }] : [],
  )
  if (steps.length === 0) throw whyNot(moves)
  return steps
}

function takerOf(view: IssueView, to: string): string {
  const { chamber } = view.state
  if (to === '@chamber') return chamber
  if (to !== '@township') return to
  const above = ancestorCodes(view.paths[chamber] ?? '')
  // A chamber directly under the district has no township: its order goes to itself.
  return above.find((code) => view.levels[code] === 'township') ?? chamber
}

function movesOf(view: IssueView, actor: Actor, action: BulkAction): Move[] {
  return listMoves(view, actor).filter((move) => move.action === action)
}

const NOT_YOURS: readonly string[] = ['not_granted', 'outside_reach']

/** Of several refusals the one that says most: not that other links are others' to act on. */
function whyNot(moves: readonly Move[]): DomainError {
  const refused = moves.flatMap((move) => (move.allowed ? [] : [move]))
  const telling = refused.find(({ refusal }) => !NOT_YOURS.includes(refusal.code)) ?? refused[0]
  if (!telling) return new DomainError('wrong_stage')
  const { refusal, whoCan } = telling
  return new DomainError(refusal.code, { ...refusal, whoCan })
}
