import type { Job } from './job.ts'
import { JOBS } from './registry.ts'

const NEVER = new AbortController().signal

/** How much one round did, and what went wrong in which job. */
export type Round = Readonly<{ work: number; failures: readonly (readonly [string, unknown])[] }>

/** Runs each job once, whatever became of the ones before it. */
export async function runOnce(
  jobs: readonly Job[],
  now: Date,
  signal: AbortSignal = NEVER,
): Promise<Round> {
  let work = 0
  const failures: [string, unknown][] = []
  for (const job of jobs) {
    if (signal.aborted) break
    try {
      work += await job.run({ now, signal })
    } catch (error) {
      failures.push([job.name, error])
    }
  }
  return { work, failures }
}

/**
 * Does all that is due at an instant: rounds until nothing is left to do. For tests and for
 * simulations with a clock of their own; the worker does the same little by little.
 * @throws Error when a job fails, after the others have had their turn.
 */
export async function drain(now: Date, jobs: readonly Job[] = JOBS): Promise<number> {
  for (let total = 0; ; ) {
    const { work, failures } = await runOnce(jobs, now)
    const [failed] = failures
    if (failed) throw new Error(`the job ${failed[0]} failed`, { cause: failed[1] })
    total += work
    if (work === 0) return total
  }
}
