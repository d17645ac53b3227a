import type { Ask } from './load.ts'
import type { Roots } from './processes.ts'

/** Something that is measured: where it answers, what it runs on, and how it is asked. */
export type Target = Readonly<{
  name: string
  base: string
  /** Read anew each time: processes may be replaced. */
  roots: () => Roots
  /** The nth request of an operation; null for what it does not have. */
  ask: (operation: string, n: number) => Ask | null
}>
