import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { type BulkDeed, bulkSteps } from '#lib/domain/bulk.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { loadIssue, lockIssue } from '../load.ts'
import { type Moved, moveInput } from '../schema.ts'
import { moveIssue } from './move-issue.ts'

/**
 * Does to one issue what was asked for many, in the transaction of the caller: all its steps or none.
 * @throws DomainError as the single action would; stale_version when the issue is not as it was seen.
 */
export async function moveInBulk(
  ctx: Ctx,
  { number, version }: Moved,
  deed: BulkDeed,
): Promise<Moved> {
  const { tx, actor, now } = ctx
  await lockIssue(tx, actor.districtId, number)
  const { view } = await loadIssue(tx, actor, number, now)
  let moved: Moved = { number, version }
  for (const step of steps()) moved = await moveIssue.run(ctx, inputOf(moved, step))
  return moved

  function steps(): ActionInput[] {
    try {
      return bulkSteps(view, actor, deed)
    } catch (error) {
      // As for a single action: whoever may not act is not told that something changed.
      const isTheirs = error instanceof DomainError && error.status === 409
      if (isTheirs && view.state.version !== version) {
        throw new DomainError('stale_version', { params: { current: view.state.version } })
      }
      throw error
    }
  }
}

function inputOf(moved: Moved, step: ActionInput) {
  const parsed = moveInput.safeParse({ ...moved, ...step })
  if (parsed.success) return parsed.data
  throw new DomainError('invalid_input')
}
