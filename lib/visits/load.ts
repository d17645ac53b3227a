import { reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { rolesGranted } from '#lib/domain/policy.ts'
import { isOwnVisit } from '#lib/domain/visit.ts'
import type { Ctx } from '#lib/kernel/command.ts'

const included = {
  chamber: { select: { code: true, name: true, path: true, level: true } },
  member: { select: { name: true } },
  points: { orderBy: { position: 'asc' } },
} satisfies Prisma.VisitInclude
export type LoadedVisit = Prisma.VisitGetPayload<{ include: typeof included }>

/**
 * A visit the actor may change, locked until the transaction ends.
 * @throws DomainError not_found when missing or invisible; 403 for those who only read it;
 *   visit_cancelled.
 */
export async function loadOwnVisit(ctx: Ctx, id: string): Promise<LoadedVisit> {
  const { tx, actor } = ctx
  await tx.$queryRaw`
    SELECT 1 FROM visit WHERE district_id = ${actor.districtId} AND id = ${id}::uuid FOR UPDATE`
  const visit = await tx.visit.findFirst({
    where: { id, chamber: reachScope(actor, 'read_visits') },
    include: included,
  })
  if (!visit) throw new DomainError('not_found')
  requireGrant(actor, 'log_visit', unitSubject(actor.districtId, visit.chamber.path))
  if (!isOwnVisit(actor, visit)) {
    const whoCan = { unit: visit.byUnitCode, roles: rolesGranted('log_visit') }
    throw new DomainError('outside_reach', { whoCan })
  }
  if (visit.status === 'cancelled') throw new DomainError('visit_cancelled')
  return visit
}

/**
 * Changes a visit that is still as the actor saw it.
 * @throws DomainError stale_version otherwise.
 */
export async function saveVisit(
  { tx }: Ctx,
  seen: { id: string; version: number },
  data: Prisma.VisitUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.visit.updateMany({
    where: seen,
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
}
