import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/district.ts'
import { toEvent } from '#lib/events/read.ts'
import { lexemesOfHistory } from './issue-lexemes.ts'

/** Issues made findable in one transaction. */
const BATCH = 200

/**
 * Makes the pieces of issues anew that are marked as stale, from their events: those that were on
 * record before there was a search. Several workers share the work.
 * @returns how many were done; zero when none is left or others hold the rest
 */
export async function rebuildSearch(limit = BATCH): Promise<number> {
  return prisma.$transaction((tx) => rebuildSome(tx, limit), { timeout: 60_000 })
}

async function rebuildSome(tx: Prisma.TransactionClient, limit: number): Promise<number> {
  // A writer of one of these issues waits here, and its events are then seen by the next round.
  const stale = await tx.$queryRaw<{ districtId: string; issueId: string }[]>`
    SELECT district_id AS "districtId", issue_id AS "issueId" FROM issue_search
    WHERE stale ORDER BY district_id, issue_id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  if (stale.length === 0) return 0
  const rows = await tx.event.findMany({
    where: { OR: stale },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  const eventsOf = Map.groupBy(rows, ({ issueId }) => issueId)
  for (const { districtId, issueId } of stale) {
    const lexemes = lexemesOfHistory((eventsOf.get(issueId) ?? []).map(toEvent))
    await tx.$executeRaw`
      UPDATE issue_search SET tokens = array_to_tsvector(${[...lexemes]}::text[]), stale = false
      WHERE district_id = ${districtId} AND issue_id = ${issueId}::uuid`
  }
  return stale.length
}
