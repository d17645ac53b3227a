import { reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { takeTurn } from '#lib/db/turn.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { attachToRecord, resolveEvidence } from '#lib/events/evidence-links.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { AwardFacts } from './schema.ts'

/**
 * An award the actor manages, loaded through the scope.
 * @throws DomainError not_found, 403.
 */
export async function loadAward({ tx, actor }: Ctx, id: string) {
  const award = await tx.award.findFirst({
    where: { id, chamber: reachScope(actor, 'read_health') },
    select: {
      id: true,
      chamberCode: true,
      awardedOn: true,
      revokedOn: true,
      chamber: { select: { path: true } },
    },
  })
  if (!award) throw new DomainError('not_found')
  requireGrant(actor, 'manage_awards', unitSubject(actor.districtId, award.chamber.path))
  return award
}

/**
 * Changes an award if it is still as the actor saw it and was not revoked.
 * @throws DomainError stale_version otherwise.
 */
export async function saveAward(
  { tx }: Ctx,
  { id, version }: { id: string; version: number },
  data: Prisma.AwardUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.award.updateMany({
    where: { id, version, revokedOn: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
}

/**
 * One chamber has an award of a kind, level and round once.
 * @throws DomainError award_known at `round`.
 */
export async function refuseKnown(
  { tx, actor }: Ctx,
  {
    chamber,
    kind,
    level,
    round,
  }: Pick<AwardFacts, 'kind' | 'level' | 'round'> & { chamber: string },
  except?: string,
): Promise<void> {
  // Two who enter the same at once come one by one.
  await takeTurn(tx, { of: 'chamber', districtId: actor.districtId, unit: chamber })
  const same = await tx.award.count({
    where: {
      chamberCode: chamber,
      kind,
      level,
      round,
      revokedOn: null,
      ...(except && { id: { not: except } }),
    },
  })
  if (same > 0) throw new DomainError('award_known', { path: 'round' })
}

/** Ties the uploads that prove an award to it. */
export async function attachProof(
  { tx, actor }: Ctx,
  ids: readonly string[],
  award: { id: string; chamber: string },
): Promise<void> {
  await resolveEvidence(tx, actor, ids)
  await attachToRecord(tx, ids, { kind: 'award', ...award })
}
