/** What a job may know: the instant it acts at, and whether it has been asked to stop. */
export type JobContext = Readonly<{ now: Date; signal: AbortSignal }>

/**
 * Work that nobody waits for. `run` does a bounded part of what is due and says how much it did: as
 * long as that is more than nothing it is called again at once, afterwards every so many
 * milliseconds. It must be safe in several workers at once and when it is killed at any moment; asked
 * to stop, it finishes its transaction and returns.
 */
export type Job = Readonly<{
  name: string
  every: number
  /** Waits for others, such as a mail server: it has its turns beside the other jobs, not among them. */
  apart?: true
  run(context: JobContext): Promise<number>
}>
