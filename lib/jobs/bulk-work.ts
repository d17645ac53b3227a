import { actorOfAccount } from '#lib/auth/actor.ts'
import { type BulkTools, openBulkJobs, runBulkJob } from '#lib/bulk/run.ts'
import { RIGHT_AWAY } from '#lib/bulk/schema.ts'
import { now } from '#lib/config/clock.ts'
import { moveInBulk } from '#lib/issues/commands/move-in-bulk.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import type { Job } from './job.ts'

/** Lines done before other jobs have their turn again. */
const LINES = 25
const NEVER = new AbortController().signal

const tools: BulkTools = { move: moveInBulk, actorOf: actorOfAccount }

/** Does what people have asked for in bulk. */
export const runBulk: Job = {
  name: 'run-bulk',
  every: 2000,
  run: async ({ now, signal }) => {
    let settled = 0
    for (const ref of await openBulkJobs()) {
      if (settled >= LINES || signal.aborted) break
      settled += await runBulkJob(ref, tools, { now, signal, most: LINES - settled })
    }
    return settled
  },
}

/** Does a small job at once, while its owner waits; a defect leaves the rest to the worker. */
export async function runSmallBulk(
  districtId: string,
  { id, total }: { id: string; total: number },
  at = now(),
): Promise<void> {
  if (total > RIGHT_AWAY) return
  try {
    await runBulkJob({ districtId, id }, tools, { now: at, signal: NEVER, most: RIGHT_AWAY })
  } catch (error) {
    log.error({ job: runBulk.name, error: errorFacts(error) }, 'left to the worker')
  }
}
