import { createHash } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { checkCheckups } from './check-checkups.ts'
import { checkCounters } from './check-counters.ts'
import { checkFiles, type FileStore } from './check-files.ts'
import { checkIssue, type IssueRecord, issueParts } from './check-issue.ts'
import { checkDraws, checkPapers } from './check-papers.ts'
import type { SearchRow } from './check-search.ts'
import { Contradiction, type Difference } from './difference.ts'

/** What was looked at, and the first difference, if there is one. */
export type VerifyReport = Readonly<{
  districts: number
  issues: number
  events: number
  evidence: number
  files: number
  /**
   * SHA-256 over number and last hash of every issue. Kept outside, it later proves that nobody
   * rewrote a whole history together with its hashes.
   */
  digest: string
  difference: Difference | null
}>

type Options = Readonly<{
  /** When given, every stored file is read as well. */
  store?: FileStore | undefined
  log?: (line: string) => void
}>

const BATCH = 200

/**
 * Recomputes every history of every district and compares everything that is derived from it.
 * Each batch is read in one snapshot, so that the product may go on writing.
 * @returns counts so far and the first difference; the walk ends there
 */
export async function verify(options: Options): Promise<VerifyReport> {
  const digest = createHash('sha256')
  const counts = { districts: 0, issues: 0, events: 0, evidence: 0, files: 0 }
  const done = (difference: Difference | null) => ({
    ...counts,
    digest: digest.digest('hex'),
    difference,
  })
  try {
    for (const { id, numberPrefix } of await prisma.district.findMany({ orderBy: { id: 'asc' } })) {
      counts.districts += 1
      for await (const record of records(id)) {
        checkIssue(record)
        digest.update(`${record.issue.number}:${record.issue.hash}\n`)
        counts.issues += 1
        counts.events += record.events.length
        counts.evidence += record.issue.evidence.length
        if (counts.issues % 10_000 === 0) options.log?.(`${counts.issues} issues agree so far`)
      }
      await checkCounters(id, numberPrefix)
      await checkPapers(id)
      await checkDraws(id)
      await checkCheckups(id)
      if (options.store) counts.files += await checkFiles(id, options.store)
    }
    return done(null)
  } catch (error) {
    if (error instanceof Contradiction) return done(error.difference)
    throw error
  }
}

/** Every issue of a district in order of number, read in batches. */
async function* records(districtId: string): AsyncGenerator<IssueRecord> {
  const options = { isolationLevel: 'RepeatableRead', timeout: 60_000, maxWait: 15_000 } as const
  for (let after = ''; ; ) {
    const batch = await districtDb(districtId).$transaction(
      (tx) => readBatch(tx, districtId, after),
      options,
    )
    yield* batch
    const last = batch.at(-1)
    if (!last) return
    after = last.issue.number
  }
}

async function readBatch(tx: Tx, districtId: string, after: string): Promise<IssueRecord[]> {
  const issues = await tx.issue.findMany({
    where: { number: { gt: after } },
    orderBy: { number: 'asc' },
    take: BATCH,
    include: issueParts,
  })
  const where = { issueId: { in: issues.map((issue) => issue.id) } }
  const events = await tx.event.findMany({ where, orderBy: [{ issueId: 'asc' }, { seq: 'asc' }] })
  const outbox = await tx.outbox.findMany({
    where,
    select: { issueId: true, seq: true, type: true },
  })
  const search = await tx.$queryRaw<SearchRow[]>`
    SELECT issue_id AS "issueId", stale, tsvector_to_array(tokens) AS lexemes FROM issue_search
    WHERE district_id = ${districtId} AND issue_id = ANY(${issues.map(({ id }) => id)}::uuid[])`
  const searchOf = new Map(search.map((row) => [row.issueId, row]))
  const eventsOf = Map.groupBy(events, (row) => row.issueId)
  const outboxOf = Map.groupBy(outbox, (row) => row.issueId)
  return issues.map((issue) => ({
    issue,
    events: eventsOf.get(issue.id) ?? [],
    outbox: outboxOf.get(issue.id) ?? [],
    search: searchOf.get(issue.id) ?? null,
  }))
}
