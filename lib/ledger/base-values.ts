import type { DistrictDb } from '#lib/db/district.ts'
import type { IssueEvent } from '#lib/domain/events.ts'
import { fold } from '#lib/domain/fold.ts'
import { ledgerFactsOf } from '#lib/domain/ledger-facts.ts'
import type { LedgerFacts } from '#lib/domain/ledger-row.ts'
import { toEvent } from '#lib/events/read.ts'
import type { LedgerUnit } from './read-types.ts'

/** Issues whose histories are read at once. */
const BATCH = 200

/** Which issue, and the version a sheet was exported at. */
export type BaseRef = Readonly<{ id: string; version: number }>

/**
 * What the ledger said of issues when a sheet was exported, from their events up to that version.
 * Only asked for where something has happened since.
 */
export async function baseFacts(
  db: DistrictDb,
  refs: readonly BaseRef[],
  units: readonly LedgerUnit[],
): Promise<Map<string, LedgerFacts>> {
  const found = new Map<string, LedgerFacts>()
  for (let from = 0; from < refs.length; from += BATCH) {
    await readBatch(db, refs.slice(from, from + BATCH), units, found)
  }
  return found
}

async function readBatch(
  db: DistrictDb,
  refs: readonly BaseRef[],
  units: readonly LedgerUnit[],
  found: Map<string, LedgerFacts>,
): Promise<void> {
  const rows = await db.event.findMany({
    where: { issueId: { in: refs.map(({ id }) => id) } },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  const events = Map.groupBy(rows, ({ issueId }) => issueId)
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, name: true },
  })
  const names = namesOf(units, new Map(people.map(({ id, name }) => [id, name])))
  for (const { id, version } of refs) {
    const then: IssueEvent[] = (events.get(id) ?? [])
      .filter(({ seq }) => seq <= version)
      .map(toEvent)
    if (then.length > 0) found.set(id, ledgerFactsOf(fold(then), then, names))
  }
}

function namesOf(units: readonly LedgerUnit[], people: ReadonlyMap<string, string>) {
  const known = new Map(units.map((unit) => [unit.code, unit]))
  return {
    unit: (code: string) => known.get(code)?.name ?? code,
    person: (id: string) => people.get(id) ?? '',
    township: (chamber: string) => {
      const above = known.get(known.get(chamber)?.parentCode ?? '')
      return above?.level === 'township' ? above.name : null
    },
  }
}
