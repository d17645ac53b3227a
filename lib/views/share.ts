import { reachScope } from '#lib/access/reach-scope.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Ctx } from '#lib/kernel/command.ts'

/**
 * Refuses to share with a unit whose issues the actor does not answer for: nobody puts a view before
 * the eyes of people above.
 * @throws DomainError unknown_unit or unit_disabled at `unit`.
 */
export async function checkSharing({ tx, actor }: Ctx, code: string | null | undefined) {
  if (!code) return
  const unit = await tx.unit.findFirst({
    where: { AND: [{ code }, reachScope(actor, 'read')] },
    select: { disabledAt: true },
  })
  if (!unit) throw new DomainError('unknown_unit', { path: 'unit' })
  if (unit.disabledAt) throw new DomainError('unit_disabled', { path: 'unit' })
}
