import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadOwnVisit, saveVisit } from '../load.ts'
import { cancelVisitInput } from '../schema.ts'

/**
 * Calls off a planned visit, or takes back one that was written down by mistake. It stays to be read,
 * but counts nowhere.
 * @throws DomainError not_found, 403, visit_cancelled, stale_version; point_opened when an issue came
 *   of it.
 */
export const cancelVisit = defineCommand({
  name: 'cancel-visit',
  input: cancelVisitInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const visit = await loadOwnVisit(ctx, id)
    if (visit.points.some(({ issueId }) => issueId !== null)) throw new DomainError('point_opened')
    await saveVisit(ctx, { id, version }, { status: 'cancelled' })
    await recordAct(ctx, 'cancel-visit', `visit:${id}`, { status: visit.status })
    return { id }
  },
})
