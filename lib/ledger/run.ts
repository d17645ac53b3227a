import { randomUUID } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { execute } from '#lib/kernel/execute.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import type { RowReason } from './dto.ts'
import { takeBackRow } from './take-back-row.ts'
import { writeImportRow } from './write-row.ts'

/** A row that a defect has broken off so often is given up, or it would hold up the rest for ever. */
const MOST_ATTEMPTS = 3

/** Whoever the account is now, with today's rights; null when it is disabled. */
type ActorOf = (account: { districtId: string; id: string }, now: Date) => Promise<Actor | null>
type Limits = Readonly<{ now: Date; signal: AbortSignal; most: number }>
type ImportRef = Readonly<{ districtId: string; id: string }>

/** What is being done, which rows wait for it, and what becomes of one that is refused. */
const WORK = {
  applying: { command: writeImportRow, waiting: 'chosen', refused: 'refused', after: 'open' },
  taking_back: { command: takeBackRow, waiting: 'done', refused: 'kept', after: 'taken_back' },
} as const
type Work = (typeof WORK)[keyof typeof WORK]

/** Imports of every district that are being worked on, the oldest first. */
export async function openImports(): Promise<ImportRef[]> {
  return prisma.ledgerImport.findMany({
    where: { state: { in: Object.keys(WORK) } },
    orderBy: { createdAt: 'asc' },
    select: { districtId: true, id: true },
    take: 20,
  })
}

/**
 * Does up to so many rows of an import, each in a transaction of its own and by the rights whoever
 * asked has at that moment. Safe in several workers at once: a row is done once, whoever comes.
 * @returns how many rows were settled
 * @throws whatever a defect throws; the row waits for another attempt, up to three.
 */
export async function runImport(
  { districtId, id }: ImportRef,
  actorOf: ActorOf,
  { now, signal, most }: Limits,
): Promise<number> {
  const db = districtDb(districtId)
  const job = await db.ledgerImport.findFirst({ where: { id } })
  const work = job && WORK[job.state as keyof typeof WORK]
  if (!work || !job.actingId) return 0
  const rows = await db.importRow.findMany({
    where: { importId: id, status: work.waiting },
    orderBy: { n: 'asc' },
    take: most,
    select: { n: true, attempts: true },
  })
  let settled = 0
  for (const { n, attempts } of rows) {
    if (signal.aborted) return settled
    const actor = await actorOf({ districtId, id: job.actingId }, now)
    const line = { districtId, importId: id, n, attempts, now }
    settled += await (actor
      ? attempt(work, actor, line)
      : refuse(work, line, { code: 'account_disabled', params: {}, units: [], whoCan: null }))
  }
  await finish({ districtId, id }, work)
  return settled
}

type Line = Readonly<{
  districtId: string
  importId: string
  n: number
  attempts: number
  now: Date
}>

async function attempt(work: Work, actor: Actor, line: Line): Promise<number> {
  const { importId, n, now } = line
  const requestId = randomUUID()
  try {
    const result = await execute(work.command, { importId, n }, { actor, now, requestId })
    if (result.ok) return result.value ? 1 : 0
    const { code, params, units, whoCan } = result.failure
    return await refuse(work, line, { code, params, units, whoCan: whoCan ?? null })
  } catch (error) {
    const attempts = line.attempts + 1
    log.error({ requestId, importId, n, attempts, error: errorFacts(error) }, 'import row failed')
    await districtDb(line.districtId).importRow.updateMany({
      where: { importId, n },
      data: { attempts },
    })
    if (attempts < MOST_ATTEMPTS) throw error
    return refuse(work, line, { code: 'defect', params: { requestId }, units: [], whoCan: null })
  }
}

/** The row says why; its cells may be chosen again. */
async function refuse(work: Work, line: Line, reason: RowReason): Promise<number> {
  const { districtId, importId, n, now } = line
  const db = districtDb(districtId)
  const place = { importId, n }
  // Of a row that was written before in part, that part stays written.
  const written = await db.importCell.count({ where: { ...place, status: 'done' } })
  const status = work.after === 'open' && written > 0 ? 'done' : work.refused
  const { count } = await db.importRow.updateMany({
    // Another worker may have settled it since.
    where: { importId, n, status: work.waiting },
    data: { status, reason: reason as Prisma.InputJsonObject, settledAt: now },
  })
  if (count > 0) {
    await db.importCell.updateMany({
      where: { importId, n, status: 'chosen' },
      data: { status: 'open' },
    })
  }
  return count
}

async function finish({ districtId, id }: ImportRef, { waiting, after }: Work): Promise<void> {
  await districtDb(districtId).ledgerImport.updateMany({
    where: { id, state: { not: after }, rows: { none: { status: waiting } } },
    data: { state: after },
  })
}
