import { errorFacts, log } from '#lib/log/log.ts'

/** How much may be done before others have their turn, and what ends it early. */
type Bounds = Readonly<{ signal: AbortSignal; most: number }>

/**
 * Does a bounded part of what is open, the oldest first.
 * @param run does at most so many lines of one and returns how many
 * @returns how many lines were done
 */
export async function inTurns<Ref>(
  open: readonly Ref[],
  { signal, most }: Bounds,
  run: (ref: Ref, left: number) => Promise<number>,
): Promise<number> {
  let settled = 0
  for (const ref of open) {
    if (settled >= most || signal.aborted) break
    settled += await run(ref, most - settled)
  }
  return settled
}

/** For what is done while its owner waits: nothing ends it early. */
export const NEVER = new AbortController().signal

/** Does something while its owner waits; a defect leaves the rest to the worker. */
export async function orLeave(job: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    log.error({ job, error: errorFacts(error) }, 'left to the worker')
  }
}
