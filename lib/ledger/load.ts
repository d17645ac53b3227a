import { requireGrant } from '#lib/access/require.ts'
import type { Tx } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor, Appointment } from '#lib/domain/policy.ts'
import type { ImportState } from './dto.ts'

/** The appointment by which the actor imports ledgers: of the whole district or not at all. */
export function importAppointment(actor: Actor): Appointment {
  return requireGrant(actor, 'import_ledger', { districtId: actor.districtId, paths: [] })
}

/**
 * Locks an import that can still be decided about.
 * @throws DomainError not_found; import_waits while it is worked on; import_taken_back afterwards.
 */
export async function lockOpenImport(tx: Tx, actor: Actor, id: string): Promise<void> {
  importAppointment(actor)
  const [found] = await tx.$queryRaw<{ state: ImportState }[]>`
    SELECT state FROM ledger_import
    WHERE district_id = ${actor.districtId} AND id = ${id}::uuid FOR UPDATE`
  if (!found) throw new DomainError('not_found')
  if (found.state === 'taken_back') throw new DomainError('import_taken_back')
  if (found.state !== 'open') throw new DomainError('import_waits')
}
