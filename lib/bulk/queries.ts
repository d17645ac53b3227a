import { z } from 'zod'
import { issueScope } from '#lib/access/scope.ts'
import { districtDb } from '#lib/db/district.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type {
  BulkDetail,
  BulkLineDto,
  BulkProgress,
  ChosenIssue,
  LineReason,
  LineStatus,
} from './dto.ts'
import { BULK_LIMIT } from './schema.ts'

/**
 * A bulk job with its lines.
 * @throws DomainError not_found for everybody but its owner.
 */
export async function getBulk(actor: Actor, id: string): Promise<BulkDetail> {
  const { districtId, accountId } = actor
  const db = districtDb(districtId)
  const job = z.uuid().safeParse(id).success
    ? await db.bulkJob.findFirst({
        where: { id, accountId },
        include: { lines: { orderBy: { n: 'asc' } } },
      })
    : null
  if (!job) throw new DomainError('not_found')
  const { lines, ...rest } = job
  const titles = await titlesOf(
    actor,
    lines.map(({ number }) => number),
  )
  const shown = lines.map(
    ({ n, number, version, status, reason }): BulkLineDto => ({
      n,
      number,
      version,
      title: titles.get(number) ?? null,
      status: status as LineStatus,
      reason: reason as LineReason | null,
    }),
  )
  const count = (status: LineStatus) => shown.filter((line) => line.status === status).length
  return {
    ...progressOf(rest, { done: count('done'), refused: count('refused'), total: lines.length }),
    lines: shown,
  }
}

/** The bulk jobs the actor started last. */
export async function listBulk(actor: Actor): Promise<BulkProgress[]> {
  const db = districtDb(actor.districtId)
  const jobs = await db.bulkJob.findMany({
    where: { accountId: actor.accountId },
    orderBy: { createdAt: 'desc' },
    take: 10,
  })
  const counts = await db.bulkLine.groupBy({
    by: ['jobId', 'status'],
    where: { jobId: { in: jobs.map(({ id }) => id) } },
    _count: true,
  })
  return jobs.map((job) => {
    const own = counts.filter(({ jobId }) => jobId === job.id)
    const of = (status: LineStatus) => own.find((row) => row.status === status)?._count ?? 0
    const total = own.reduce((sum, row) => sum + row._count, 0)
    return progressOf(job, { done: of('done'), refused: of('refused'), total })
  })
}

/** The chosen issues as they now are, in the order given; those the actor does not see are missing. */
export async function listChosen(actor: Actor, numbers: readonly string[]): Promise<ChosenIssue[]> {
  const wanted = [...new Set(numbers)].slice(0, BULK_LIMIT)
  if (wanted.length === 0) return []
  const rows = await districtDb(actor.districtId).issue.findMany({
    where: { AND: [{ number: { in: wanted } }, issueScope(actor)] },
    select: {
      number: true,
      title: true,
      stage: true,
      version: true,
      chamber: { select: { name: true } },
    },
  })
  const found = new Map(rows.map((row) => [row.number, row]))
  return wanted.flatMap((number) => {
    const row = found.get(number)
    return row ? [{ ...row, stage: row.stage as Stage, chamber: row.chamber.name }] : []
  })
}

type JobRow = { id: string; action: string; createdAt: Date; doneAt: Date | null }
type Counts = Pick<BulkProgress, 'done' | 'refused' | 'total'>

function progressOf({ id, action, createdAt, doneAt }: JobRow, counts: Counts): BulkProgress {
  return {
    id,
    action: action as BulkAction,
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    ...counts,
  }
}

async function titlesOf(actor: Actor, numbers: readonly string[]): Promise<Map<string, string>> {
  const issues = await listChosen(actor, numbers)
  return new Map(issues.map(({ number, title }) => [number, title]))
}
