import type { BulkTakers } from '#components/issues/bulk/bulk-fields.tsx'
import { type Actor, appointmentsFor } from '#lib/domain/policy.ts'
import { listTakers } from '#lib/units/option-queries.ts'

/** The units to which the actor's units may give work, and those that differ from issue to issue. */
export async function bulkTakers(actor: Actor, today: string): Promise<BulkTakers> {
  const giving = appointmentsFor(actor, 'dispatch')
  const givers = new Map(giving.map(({ unit }) => [unit.code, unit.level]))
  const lists = await Promise.all([...givers.keys()].map((code) => listTakers(actor, code, today)))
  const levels = [...givers.values()]
  const units = new Map(lists.flat().map((taker) => [taker.code, taker]))
  return {
    own: [
      ...(levels.includes('district') ? (['@township'] as const) : []),
      ...(levels.some((level) => level === 'district' || level === 'township')
        ? (['@chamber'] as const)
        : []),
    ],
    units: [...units.values()],
  }
}
