import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { toEvent } from '#lib/events/read.ts'
import { issueColumns } from './record.ts'
import { insertion } from './save-spans.ts'
import { sinceOf, spansOf, stepsOf } from './span.ts'

const TRANSACTION = { maxWait: 15_000, timeout: 60_000 } as const

/**
 * Makes the stretches of issues that are older than `issue_span` from their events, so many in a
 * transaction; safe in several workers at once and when killed.
 * @returns how many issues were done; zero when none is left or others hold the rest
 */
export async function rebuildSpans(limit = 200): Promise<number> {
  const [next] = await prisma.$queryRaw<{ districtId: string }[]>`
    SELECT district_id AS "districtId" FROM unspanned_issue LIMIT 1`
  if (!next) return 0
  const { districtId } = next
  return districtDb(districtId).$transaction(
    (tx) => rebuildSome(tx, districtId, limit),
    TRANSACTION,
  )
}

async function rebuildSome(tx: Tx, districtId: string, limit: number): Promise<number> {
  const lines = await tx.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM unspanned_issue b
    JOIN issue i ON i.district_id = b.district_id AND i.id = b.issue_id
    WHERE b.district_id = ${districtId} ORDER BY i.id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  const ids = lines.map(({ id }) => id)
  const events = await tx.event.findMany({
    where: { issueId: { in: ids } },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  // What a writer has begun meanwhile is made again with the rest.
  await tx.issueSpan.deleteMany({ where: { id: { in: ids } } })
  for (const [id, rows] of Map.groupBy(events, (row) => row.issueId)) {
    const steps = stepsOf(rows.map(toEvent))
    const now = steps.at(-1)?.state
    if (!now) continue
    const spans = spansOf(null, steps)
    await tx.$executeRaw(insertion({ districtId, id }, spans, now))
    // A migration may have found no stretches yet to take these from.
    const { dwell, dwellFrom } = issueColumns(now)
    await tx.issue.updateMany({ where: { id }, data: { dwell, dwellFrom, ...sinceOf(spans) } })
  }
  await tx.unspannedIssue.deleteMany({ where: { issueId: { in: ids } } })
  return ids.length
}
