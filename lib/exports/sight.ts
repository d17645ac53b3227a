import { createHash } from 'node:crypto'
import { Prisma } from '#lib/db/client.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** What decides what an actor sees; a file written for one sight is not handed out for another. */
export function sightOf({ appointments, personId }: Actor): string {
  return digest([personId, appointments.map(({ role, unit }) => [role, unit.code, unit.path])])
}

/** SHA-256 of values, base64url. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url')
}

/**
 * What the record and the administration of a district stand at, apart from exports themselves. The
 * last events and not the last alone: one that took its number early may be committed late.
 */
export async function stateOf(db: DistrictDb | Tx, districtId: string): Promise<string> {
  const [row] = await rowsIn<{ state: string }>(
    db,
    Prisma.sql`SELECT concat(
      (SELECT string_agg(id::text, ',') FROM (SELECT o.id FROM outbox o
        WHERE o.district_id = ${districtId} ORDER BY o.id DESC LIMIT 64) AS last),
      '/', (SELECT max(e.id) FROM audit_entry e
        WHERE e.district_id = ${districtId} AND e.action <> 'export-ledger')) AS state`,
  )
  return row?.state ?? ''
}
