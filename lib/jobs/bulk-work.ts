import { actorOfAccount } from '#lib/auth/actor.ts'
import { type BulkTools, openBulkJobs, runBulkJob } from '#lib/bulk/run.ts'
import { RIGHT_AWAY } from '#lib/bulk/schema.ts'
import { now } from '#lib/config/clock.ts'
import { moveInBulk } from '#lib/issues/commands/move-in-bulk.ts'
import { inTurns, NEVER, orLeave } from './in-turns.ts'
import type { Job } from './job.ts'

/** Lines done before other jobs have their turn again. */
const LINES = 25

const tools: BulkTools = { move: moveInBulk, actorOf: actorOfAccount }

/** Does what people have asked for in bulk. */
export const runBulk: Job = {
  name: 'run-bulk',
  every: 2000,
  run: async ({ now, signal }) =>
    inTurns(await openBulkJobs(), { signal, most: LINES }, (ref, most) =>
      runBulkJob(ref, tools, { now, signal, most }),
    ),
}

/** Does a small job at once, while its owner waits; a defect leaves the rest to the worker. */
export async function runSmallBulk(
  districtId: string,
  { id, total }: { id: string; total: number },
  at = now(),
): Promise<void> {
  if (total > RIGHT_AWAY) return
  const limits = { now: at, signal: NEVER, most: RIGHT_AWAY }
  await orLeave(runBulk.name, () => runBulkJob({ districtId, id }, tools, limits))
}
