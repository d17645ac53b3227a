import { randomUUID } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { execute, type Failure } from '#lib/kernel/execute.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import type { LineReason } from './dto.ts'
import { storedDeed } from './schema.ts'
import { type Mover, settleLine } from './settle-line.ts'

const DAY = 24 * 3600 * 1000
/** What was seen so long ago is not acted upon any more. */
const EXPIRES = 7 * DAY
/** A line that a defect has broken off so often is given up, or it would hold up the rest for ever. */
const MOST_ATTEMPTS = 3

/** What a bulk job needs of other features. */
export type BulkTools = Readonly<{
  move: Mover
  /** Whoever the account is now, with today's rights; null when it is disabled. */
  actorOf(account: { districtId: string; id: string }, now: Date): Promise<Actor | null>
}>

type Limits = Readonly<{ now: Date; signal: AbortSignal; most: number }>
type JobRef = Readonly<{ districtId: string; id: string }>

/** Jobs of every district that are not finished, the oldest first. */
export async function openBulkJobs(): Promise<JobRef[]> {
  return prisma.bulkJob.findMany({
    where: { doneAt: null },
    orderBy: { createdAt: 'asc' },
    select: { districtId: true, id: true },
    take: 20,
  })
}

/**
 * Does up to so many lines of a job, each in a transaction of its own and by the rights its owner
 * has at that moment. Safe in several workers at once: a line is done once, whoever comes.
 * @returns how many lines were settled, done or refused
 * @throws whatever a defect throws; the line waits for another attempt, up to three.
 */
export async function runBulkJob(
  { districtId, id }: JobRef,
  tools: BulkTools,
  { now, signal, most }: Limits,
): Promise<number> {
  const db = districtDb(districtId)
  const job = await db.bulkJob.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: {
      lines: { where: { status: 'waiting' }, orderBy: { n: 'asc' }, take: most },
    },
  })
  const deed = storedDeed.parse({ action: job.action, input: job.input })
  const command = settleLine(tools.move, deed)
  const isExpired = now.getTime() - job.createdAt.getTime() > EXPIRES
  let settled = 0
  for (const { n, attempts } of job.lines) {
    if (signal.aborted) return settled
    const actor = await tools.actorOf({ districtId, id: job.accountId }, now)
    if (!actor || isExpired) {
      settled += await stop(job, isExpired ? 'expired' : 'account_disabled', now)
      break
    }
    settled += await attempt(command, actor, { districtId, jobId: id, n, attempts, now })
  }
  await finish({ districtId, id }, now)
  return settled
}

async function attempt(
  command: ReturnType<typeof settleLine>,
  actor: Actor,
  line: Line & { attempts: number },
): Promise<number> {
  const { jobId, n, now, attempts } = line
  const requestId = randomUUID()
  try {
    const result = await execute(command, { jobId, n }, { actor, now, requestId })
    if (!result.ok) return await refuse(line, reasonOf(result.failure))
    return result.value ? 1 : 0
  } catch (error) {
    await noteDefect(line, attempts + 1, requestId, error)
    throw error
  }
}

type Line = Readonly<{ districtId: string; jobId: string; n: number; now: Date }>

function reasonOf({ code, params, units, whoCan }: Failure): LineReason {
  return { code, params, units, whoCan: whoCan ?? null }
}

async function refuse(line: Line, reason: LineReason): Promise<number> {
  const { districtId, jobId, n, now } = line
  const { count } = await districtDb(districtId).bulkLine.updateMany({
    // Another worker may have settled it since.
    where: { jobId, n, status: 'waiting' },
    data: { status: 'refused', reason: reason as Prisma.InputJsonObject, settledAt: now },
  })
  return count
}

/** Refuses whatever still waits, for a reason that concerns the whole job. */
async function stop(
  { districtId, id: jobId }: JobRef,
  code: 'account_disabled' | 'expired',
  now: Date,
): Promise<number> {
  const reason = { code, params: {}, units: [], whoCan: null } satisfies LineReason
  const { count } = await districtDb(districtId).bulkLine.updateMany({
    where: { jobId, status: 'waiting' },
    data: { status: 'refused', reason, settledAt: now },
  })
  return count
}

async function noteDefect(line: Line, attempts: number, requestId: string, error: unknown) {
  const { districtId, jobId, n } = line
  log.error({ requestId, jobId, n, attempts, error: errorFacts(error) }, 'bulk line failed')
  await districtDb(districtId).bulkLine.updateMany({ where: { jobId, n }, data: { attempts } })
  if (attempts < MOST_ATTEMPTS) return
  await refuse(line, { code: 'defect', params: { requestId }, units: [], whoCan: null })
}

async function finish({ districtId, id }: JobRef, now: Date): Promise<void> {
  await districtDb(districtId).bulkJob.updateMany({
    where: { id, doneAt: null, lines: { none: { status: 'waiting' } } },
    data: { doneAt: now },
  })
}
