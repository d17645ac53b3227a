import { detectCommonProblems } from '#lib/common-problems/detect.ts'
import { warnOfFacts } from '#lib/facts/warn.ts'
import { rebuildSpans } from '#lib/issue-record/rebuild-spans.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { drawLookBacks } from '#lib/issues/look-back.ts'
import { rebuildSearch } from '#lib/search/rebuild.ts'
import { makeDueReports } from '#lib/statistics/make-due.ts'
import { passOpenLinks } from '#lib/units/pass-links.ts'
import { runBulk } from './bulk-work.ts'
import { runExports } from './export-work.ts'
import { runImports } from './import-work.ts'
import type { Job } from './job.ts'
import { forgetMessages, releaseDigests, sendMessages, tellNotices } from './notices.ts'
import { purge } from './purge.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** All background work, in the order in which it has its turn. */
export const JOBS: readonly Job[] = [
  { name: 'settle-clocks', every: 10 * SECOND, run: ({ now }) => settleDue(now, 25) },
  { name: 'draw-look-backs', every: 10 * MINUTE, run: ({ now }) => drawLookBacks(now) },
  {
    name: 'detect-common-problems',
    every: 10 * MINUTE,
    run: ({ now }) => detectCommonProblems(now),
  },
  { name: 'warn-of-facts', every: 10 * MINUTE, run: ({ now }) => warnOfFacts(now) },
  { name: 'rebuild-spans', every: MINUTE, run: () => rebuildSpans() },
  { name: 'rebuild-search', every: MINUTE, run: () => rebuildSearch() },
  {
    name: 'make-monthly-reports',
    every: 10 * MINUTE,
    run: ({ now }) => makeDueReports(now),
  },
  { name: 'pass-links', every: 10 * SECOND, run: ({ now }) => passOpenLinks(now) },
  runBulk,
  runImports,
  runExports,
  tellNotices,
  releaseDigests,
  sendMessages,
  purge,
  forgetMessages,
]
