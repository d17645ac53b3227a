import { now } from '#lib/config/clock.ts'
import { VERSION } from '#lib/config/version.ts'
import { ping } from '#lib/db/ping.ts'
import { type WorkerHealth, workerHealth } from '#lib/jobs/health.ts'

type Health = Readonly<{
  status: 'ok' | 'failing'
  database: 'ok' | 'unreachable'
  version: string
  worker?: WorkerHealth
}>

/**
 * Whether the product can work, part by part; 503 with the part that fails. Background work that is
 * late or missing is told and is no failure: pages still answer, and no proxy should take them away.
 */
export async function health(): Promise<{ status: number; body: Health }> {
  const failing = { status: 'failing', database: 'unreachable', version: VERSION } as const
  const worker = (await ping()) ? await workerHealth(now()).catch(() => null) : null
  if (!worker) return { status: 503, body: failing }
  return { status: 200, body: { status: 'ok', database: 'ok', version: VERSION, worker } }
}
