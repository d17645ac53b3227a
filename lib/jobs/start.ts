import { randomUUID } from 'node:crypto'
import { now } from '#lib/config/clock.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { beatJob, endBeat } from './beat.ts'
import { JOBS } from './registry.ts'
import { startWorker, type Worker } from './worker.ts'

/** Starts the background work of this process; several processes may do it at once. */
export function startBackgroundWork(): Worker {
  const id = randomUUID()
  const worker = startWorker([beatJob(id, now()), ...JOBS], now)
  return {
    stop: async () => {
      await worker.stop()
      await endBeat(id).catch((error) => log.warn({ error: errorFacts(error) }, 'beat not ended'))
    },
  }
}
