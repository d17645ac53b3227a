import { requireGrant } from '#lib/access/require.ts'
import { unitScope } from '#lib/access/scope.ts'
import type { DistrictDb, Prisma, Tx } from '#lib/db/district.ts'
import type { Level, UnitKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { isWithin, kindMayHangUnder, type UnitRef } from '#lib/domain/unit-path.ts'

/** Who asks, and where: in the transaction of a command or outside of any. */
type Reader = Readonly<{ tx: DistrictDb | Tx; actor: Actor }>

/** A unit as the commands judge it. */
export type LoadedUnit = UnitRef &
  Readonly<{
    name: string
    kind: UnitKind
    parentCode: string | null
    disabled: boolean
    isMerged: boolean
  }>

/**
 * A unit the actor may change, loaded through the scope.
 * @throws DomainError not_found when missing or invisible, 403 when it is not the actor's to change.
 */
export async function loadManagedUnit({ tx, actor }: Reader, code: string): Promise<LoadedUnit> {
  const unit = await findUnit({ tx, actor }, code)
  if (!unit) throw new DomainError('not_found')
  requireGrant(actor, 'manage_units', unitSubject(actor.districtId, unit.path))
  return unit
}

/**
 * The unit that a unit of this kind is to hang under.
 * @throws DomainError unknown_unit, unit_disabled or parent_not_allowed at `parentCode`.
 */
export async function loadParent(
  ctx: Reader,
  parentCode: string,
  child: { kind: UnitKind; path?: string },
): Promise<LoadedUnit> {
  const at = { path: 'parentCode' }
  const parent = await findUnit(ctx, parentCode)
  if (!parent) throw new DomainError('unknown_unit', at)
  requireGrant(ctx.actor, 'manage_units', unitSubject(ctx.actor.districtId, parent.path))
  if (parent.disabled) throw new DomainError('unit_disabled', at)
  const intoItself = child.path !== undefined && isWithin(parent.path, child.path)
  if (intoItself || !kindMayHangUnder(child.kind, parent.kind)) {
    throw new DomainError('parent_not_allowed', at)
  }
  return parent
}

/** Those who change the shape of a district's tree come one by one; reading goes on. */
export async function lockTree(tx: Tx, districtId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM unit WHERE district_id = ${districtId} AND parent_code IS NULL
    FOR NO KEY UPDATE`
}

/**
 * Changes a unit if it is still as the actor saw it, and returns its new version.
 * @throws DomainError stale_version otherwise.
 */
export async function saveUnit(
  tx: Tx,
  seen: { code: string; version: number },
  data: Prisma.UnitUncheckedUpdateManyInput,
): Promise<number> {
  const { count } = await tx.unit.updateMany({
    where: seen,
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
  return seen.version + 1
}

async function findUnit({ tx, actor }: Reader, code: string) {
  const row = await tx.unit.findFirst({ where: { AND: [{ code }, unitScope(actor)] } })
  if (!row) return null
  const { name, path, parentCode } = row
  const disabled = row.disabledAt !== null
  const isMerged = row.successorCode !== null
  const level = row.level as Level
  return { code, name, path, level, kind: row.kind as UnitKind, parentCode, disabled, isMerged }
}
