import { join } from 'node:path'
import type { Export } from './exports.ts'
import type { Scores } from './lighthouse.ts'
import type { Line } from './measure.ts'
import type { Profile } from './profile.ts'

/** What was measured at one size of the ledger. Bare SQL in ms, bare server in requests a second. */
export type Result = Readonly<{
  issues: number
  at: string
  machine: string
  seconds: number
  bareSql: number
  bareServer: number
  lines: readonly Line[]
  /** Absent in results of before exports were measured. */
  exports?: readonly Export[]
  /** Only where they were asked for. */
  profiles?: readonly Profile[]
}>

/** What pages weigh and how soon they stand, in kB and ms, at the settings of a phone. */
export type Weight = Readonly<{
  pages: readonly Readonly<{
    name: string
    /** Compressed script the page loads, and as much of it as a bare Next and React do not. */
    script: number
    above: number
    /** First and largest paint, and how long script kept the page from answering. */
    firstPaint: number
    largestPaint: number
    blocked: number
    /** Absent in results of before Lighthouse was asked. */
    scores?: Scores
  }>[]
}>

/** Where results lie, one file a size: a run of one size leaves the others. */
export const RESULTS = join('.data', 'bench-results')
export const WEIGHT = join(RESULTS, 'weight.json')
