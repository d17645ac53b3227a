import { VERSION } from '#lib/config/version.ts'
import { prisma } from '#lib/db/client.ts'
import type { Job } from './job.ts'

const SECOND = 1000
const DAY = 24 * 3600 * SECOND

/** A worker says this often that it is there. */
const EVERY = 10 * SECOND
/** One that has been silent for so long does not count any more. */
export const SILENT = 60 * SECOND

/** Notes that this worker is there, and forgets those that have been silent for a day. */
export function beatJob(id: string, startedAt: Date): Job {
  return {
    name: 'beat',
    every: EVERY,
    run: async ({ now }) => {
      const seen = { seenAt: now, version: VERSION }
      const create = { id, startedAt, ...seen }
      await prisma.workerBeat.upsert({ where: { id }, create, update: seen })
      const before = new Date(now.getTime() - DAY)
      await prisma.workerBeat.deleteMany({ where: { seenAt: { lt: before } } })
      return 0
    },
  }
}

/** Takes the note away when the worker ends. */
export async function endBeat(id: string): Promise<void> {
  await prisma.workerBeat.deleteMany({ where: { id } })
}
