import { runBulk } from './bulk-work.ts'
import type { Job } from './job.ts'
import { purge } from './purge.ts'

/** All background work, in the order in which it has its turn. */
export const JOBS: readonly Job[] = [runBulk, purge]
