import type { ImportNotes, SkippedRows } from './dto.ts'
import type { OpenLedger, SkippedLine } from './read-types.ts'

/** So many rows are named of each kind. */
const NAMED = 12

/** What is to be said of a file as a whole: what of it was not read, and what was although hidden. */
export function fileNotes(
  { headings, otherLedgers, origin }: OpenLedger,
  { hidden, skipped }: Readonly<{ hidden: number; skipped: readonly SkippedLine[] }>,
): ImportNotes {
  const byReason = Map.groupBy(skipped, ({ reason }) => reason)
  return {
    unknown: headings.unknown,
    missing: headings.missing,
    otherLedgers,
    withoutBase: origin === null,
    hidden,
    skipped: [...byReason].map(
      ([reason, found]): SkippedRows => ({
        reason,
        rows: found.slice(0, NAMED).map(({ row }) => row),
        count: found.length,
      }),
    ),
  }
}
