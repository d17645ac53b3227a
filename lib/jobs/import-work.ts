import { actorOfAccount } from '#lib/auth/actor.ts'
import { now } from '#lib/config/clock.ts'
import { openImports, runImport } from '#lib/ledger/run.ts'
import { inTurns, NEVER, orLeave } from './in-turns.ts'
import type { Job } from './job.ts'

/** Rows done before other jobs have their turn again. */
const ROWS = 25
/** An import of no more rows than this is done while the person waits for the page. */
const RIGHT_AWAY = 20

/** Writes what people have accepted of ledgers, and takes it back. */
export const runImports: Job = {
  name: 'run-imports',
  every: 2000,
  run: async ({ now, signal }) =>
    inTurns(await openImports(), { signal, most: ROWS }, (ref, most) =>
      runImport(ref, actorOfAccount, { now, signal, most }),
    ),
}

/** Does a small import at once, while whoever asked waits; a defect leaves the rest to the worker. */
export async function runSmallImport(
  districtId: string,
  { id, total }: { id: string; total: number },
  at = now(),
): Promise<void> {
  if (total > RIGHT_AWAY) return
  const limits = { now: at, signal: NEVER, most: RIGHT_AWAY }
  await orLeave(runImports.name, () => runImport({ districtId, id }, actorOfAccount, limits))
}
