import { districtDb } from '#lib/db/district.ts'
import { type Known, type KnownLine, numberOf } from './match-rows.ts'
import type { LedgerRow } from './read-types.ts'

/** Issues looked up at once. */
const BATCH = 5000

/** The issues that rows name by id or number, and those that were exported. */
export async function knownLines(
  districtId: string,
  rows: readonly LedgerRow[],
  exported: readonly string[],
): Promise<Known> {
  const ids = [...new Set([...exported, ...rows.flatMap(({ base }) => base?.issueId ?? [])])]
  const numbers = [...new Set(rows.map(numberOf).filter((number) => number !== ''))]
  const lines: KnownLine[] = []
  for (const where of [...batches('id', ids), ...batches('number', numbers)]) {
    const found = await districtDb(districtId).issue.findMany({
      where,
      select: { id: true, version: true, number: true },
    })
    lines.push(...found.map(({ id, version, number }) => ({ id, version, facts: { number } })))
  }
  return {
    byId: new Map(lines.map((line) => [line.id, line])),
    byNumber: new Map(lines.map((line) => [line.facts.number, line])),
  }
}

function batches(field: 'id' | 'number', values: readonly string[]) {
  const count = Math.ceil(values.length / BATCH)
  return Array.from({ length: count }, (_, at) => {
    return { [field]: { in: values.slice(at * BATCH, (at + 1) * BATCH) } }
  })
}
