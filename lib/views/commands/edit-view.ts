import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { editViewInput } from '../schema.ts'
import { checkSharing } from '../share.ts'

/**
 * Renames, shares, pins or moves an own view.
 * @throws DomainError not_found for a view that is missing or somebody else's, stale_version,
 *   unknown_unit or unit_disabled at `unit`.
 */
export const editView = defineCommand({
  name: 'edit-view',
  input: editViewInput,
  async run(ctx, { id, version, unit, ...facts }): Promise<{ id: string }> {
    const { tx, actor } = ctx
    const own = { id, accountId: actor.accountId }
    const view = await tx.savedView.findFirst({ where: own, select: { unitCode: true } })
    if (!view) throw new DomainError('not_found')
    // Shared before and left alone: the unit may have been disabled since.
    if (unit !== view.unitCode) await checkSharing(ctx, unit)
    const { count } = await tx.savedView.updateMany({
      where: { ...own, version },
      data: { ...facts, unitCode: unit ?? null, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('stale_version')
    return { id }
  },
})
