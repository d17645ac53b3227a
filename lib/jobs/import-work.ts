import { actorOfAccount } from '#lib/auth/actor.ts'
import { now } from '#lib/config/clock.ts'
import { openImports, runImport } from '#lib/ledger/run.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import type { Job } from './job.ts'

/** Rows done before other jobs have their turn again. */
const ROWS = 25
/** An import of no more rows than this is done while the person waits for the page. */
const RIGHT_AWAY = 20
const NEVER = new AbortController().signal

/** Writes what people have accepted of ledgers, and takes it back. */
export const runImports: Job = {
  name: 'run-imports',
  every: 2000,
  run: async ({ now, signal }) => {
    let settled = 0
    for (const ref of await openImports()) {
      if (settled >= ROWS || signal.aborted) break
      settled += await runImport(ref, actorOfAccount, { now, signal, most: ROWS - settled })
    }
    return settled
  },
}

/** Does a small import at once, while whoever asked waits; a defect leaves the rest to the worker. */
export async function runSmallImport(
  districtId: string,
  { id, total }: { id: string; total: number },
  at = now(),
): Promise<void> {
  if (total > RIGHT_AWAY) return
  try {
    const limits = { now: at, signal: NEVER, most: RIGHT_AWAY }
    await runImport({ districtId, id }, actorOfAccount, limits)
  } catch (error) {
    log.error({ job: runImports.name, error: errorFacts(error) }, 'left to the worker')
  }
}
