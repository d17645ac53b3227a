import { actorOfAccount } from '#lib/auth/actor.ts'
import { now } from '#lib/config/clock.ts'
import { openExports, runExport } from '#lib/exports/run.ts'
import { RIGHT_AWAY } from '#lib/exports/schema.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import type { Job } from './job.ts'

const NEVER = new AbortController().signal

/** Writes the ledgers people have asked for; beside the other jobs, since one may take a minute. */
export const runExports: Job = {
  name: 'run-exports',
  every: 2000,
  apart: true,
  run: async ({ now, signal }) => {
    let settled = 0
    for (const ref of await openExports(now)) {
      if (signal.aborted) break
      settled += await runExport(ref, actorOfAccount, { now, signal })
    }
    return settled
  },
}

/** Writes a short one at once, while whoever asked waits; a defect leaves it to the worker. */
export async function runSmallExport(
  districtId: string,
  { id, total }: { id: string; total: number },
  at = now(),
): Promise<void> {
  if (total > RIGHT_AWAY) return
  try {
    await runExport({ districtId, id }, actorOfAccount, {
      now: at,
      signal: NEVER,
      isAwaited: true,
    })
  } catch (error) {
    log.error({ job: runExports.name, error: errorFacts(error) }, 'left to the worker')
  }
}
