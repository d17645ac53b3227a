import { openLedger } from '#lib/ledger/read-ledger.ts'
import type { LedgerRow, OpenLedger, SkippedLine } from '#lib/ledger/read-types.ts'

/** A ledger with all its rows in memory, and the rows that are no data. */
export type LedgerReading = Omit<OpenLedger, 'rows'> &
  Readonly<{ rows: readonly LedgerRow[]; skipped: readonly SkippedLine[] }>

/** Reads a whole ledger at once; see `openLedger`. */
export async function readLedger(...given: Parameters<typeof openLedger>): Promise<LedgerReading> {
  const ledger = await openLedger(...given)
  const skipped: SkippedLine[] = []
  const rows = await Array.fromAsync(ledger.rows((line) => skipped.push(line)))
  return { ...ledger, rows, skipped }
}
