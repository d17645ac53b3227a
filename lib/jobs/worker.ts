import { setTimeout as sleep } from 'node:timers/promises'
import { errorFacts, log } from '#lib/log/log.ts'
import type { Job } from './job.ts'

/** A failing job is tried again after its own interval, then after twice that, up to this. */
const LONGEST_PAUSE = 60_000

/** A job with when its turn comes and how often in a row it has failed; a clock may be set back, so
 * turns are counted on one that cannot. */
type Turn = { job: Job; dueAt: number; failures: number }

export type Worker = Readonly<{
  /** Asks it to stop and waits until the running transaction is finished. */
  stop(): Promise<void>
}>

/**
 * Runs the jobs one after the other, each when its turn comes, until it is stopped; those that run
 * apart have a line of their own.
 */
export function startWorker(jobs: readonly Job[], clock: () => Date): Worker {
  const stopping = new AbortController()
  const together = jobs.filter(({ apart }) => !apart)
  const apart = jobs.filter((job) => job.apart).map((job) => [job])
  const lines = together.length > 0 ? [together, ...apart] : apart
  const ended = Promise.all(lines.map((line) => loop(line, clock, stopping.signal)))
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

async function loop(jobs: readonly Job[], clock: () => Date, signal: AbortSignal): Promise<void> {
  const turns = jobs.map((job): Turn => ({ job, dueAt: 0, failures: 0 }))
  while (!signal.aborted) {
    for (const turn of turns) {
      if (!signal.aborted && turn.dueAt <= performance.now()) await take(turn, clock, signal)
    }
    const next = Math.min(...turns.map(({ dueAt }) => dueAt))
    const pause = Math.max(0, next - performance.now())
    await sleep(pause, undefined, { signal }).catch(() => {})
  }
}

async function take(turn: Turn, clock: () => Date, signal: AbortSignal): Promise<void> {
  const { job } = turn
  try {
    const work = await job.run({ now: clock(), signal })
    turn.failures = 0
    turn.dueAt = performance.now() + (work > 0 ? 0 : job.every)
  } catch (error) {
    turn.failures += 1
    const pause = Math.min(job.every * 2 ** turn.failures, LONGEST_PAUSE)
    turn.dueAt = performance.now() + pause
    log.error({ job: job.name, failures: turn.failures, error: errorFacts(error) }, 'job failed')
  }
}
