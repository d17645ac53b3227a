import { prisma } from '#lib/db/client.ts'
import { exportsWaitSince } from '#lib/exports/late.ts'
import { importsWaitSince } from '#lib/ledger/late.ts'
import { SILENT } from './beat.ts'

/** How the background work is doing; the lag is the age of the oldest thing that is due. */
export type WorkerHealth = Readonly<{ status: 'ok' | 'late' | 'none'; lagSeconds: number }>

/** A worker that is behind by more than this is late. */
const LATE_SECONDS = 120

/** Since when the oldest thing of each kind has been due, or null. */
const PROBES: readonly ((now: Date) => Promise<Date | null>)[] = [
  async (now) => {
    const where = { nextAt: { lte: now } }
    const first = await prisma.issue.findFirst({
      where,
      orderBy: { nextAt: 'asc' },
      select: { nextAt: true },
    })
    return first?.nextAt ?? null
  },
  async () => {
    const where = { doneAt: null }
    const first = await prisma.bulkJob.findFirst({ where, orderBy: { createdAt: 'asc' } })
    return first?.createdAt ?? null
  },
  async () => {
    const where = { processedAt: null }
    const first = await prisma.outbox.findFirst({ where, orderBy: { id: 'asc' } })
    return first?.createdAt ?? null
  },
  async (now) => {
    const where = { status: 'pending', nextAttemptAt: { lte: now } }
    const first = await prisma.delivery.findFirst({ where, orderBy: { nextAttemptAt: 'asc' } })
    return first?.nextAttemptAt ?? null
  },
  exportsWaitSince,
  importsWaitSince,
]

/** Whether a worker is there and how far it is behind; asked by the health address. */
export async function workerHealth(now: Date): Promise<WorkerHealth> {
  const seenAt = { gt: new Date(now.getTime() - SILENT) }
  const [workers, ...due] = await Promise.all([
    prisma.workerBeat.count({ where: { seenAt } }),
    ...PROBES.map((probe) => probe(now)),
  ])
  const ages = due.map((since) => (since ? now.getTime() - since.getTime() : 0))
  const lagSeconds = Math.round(Math.max(0, ...ages) / 1000)
  if (workers === 0) return { status: 'none', lagSeconds }
  return { status: lagSeconds > LATE_SECONDS ? 'late' : 'ok', lagSeconds }
}
