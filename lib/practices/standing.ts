import { reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Ctx } from '#lib/kernel/command.ts'

/**
 * Makes sure that the actor speaks for the chamber where practices are shared and borrowed.
 * @throws DomainError unknown_unit at `chamber`, 403.
 */
export async function requireSharing({ tx, actor }: Ctx, code: string): Promise<void> {
  const unit = await tx.unit.findFirst({
    where: {
      AND: [{ code, level: 'chamber', disabledAt: null }, reachScope(actor, 'read_health')],
    },
    select: { path: true },
  })
  if (!unit) throw new DomainError('unknown_unit', { path: 'chamber' })
  requireGrant(actor, 'share_practice', unitSubject(actor.districtId, unit.path))
}
