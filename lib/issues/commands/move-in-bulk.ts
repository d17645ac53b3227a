import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { type BulkDeed, bulkSteps } from '#lib/domain/bulk.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { loadIssue, lockIssue } from '#lib/issue-record/load.ts'
import type { Ctx } from '#lib/kernel/command.ts'
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
  try {
    const steps = bulkSteps(view, actor, deed)
    for (const step of steps) moved = await moveIssue.run(ctx, inputOf(moved, step))
    return moved
  } catch (error) {
    throw told(error, view.state, version)
  }
}

/** As for a single action: whoever may not act is not told that something changed. */
function told(error: unknown, { version: current, stage }: IssueState, seen: number): unknown {
  if (!(error instanceof DomainError) || error.status === 403 || error.status === 404) return error
  if (current !== seen) return new DomainError('stale_version', { params: { current } })
  // Nobody sees the issue beside the refusal, so that says where the issue stands.
  return error.code === 'wrong_stage'
    ? new DomainError('wrong_stage', { params: { stage } })
    : error
}

function inputOf(moved: Moved, step: ActionInput) {
  const parsed = moveInput.safeParse({ ...moved, ...step })
  if (parsed.success) return parsed.data
  throw new DomainError('invalid_input')
}
