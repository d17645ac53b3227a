import { unitScope } from '#lib/access/scope.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** A unit whose limits the actor may read, or null: missing and invisible are the same. */
export function findPolicyUnit(db: DistrictDb | Tx, actor: Actor, code: string) {
  return db.unit.findFirst({
    where: { AND: [{ code }, unitScope(actor, 'read_policy')] },
    select: { code: true, name: true, path: true, parentCode: true },
  })
}

/** The path of the unit above. */
export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
}
