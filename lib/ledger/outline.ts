import type { LedgerRow, OpenLedger, SkippedLine } from './read-types.ts'

/** What of all rows is in memory at once: as much as it takes to see which issue each is. */
export type Outline = Readonly<{
  outlines: LedgerRow[]
  hidden: number
  skipped: readonly SkippedLine[]
}>

/** Reads a ledger for which issue each row is: without anything else that stands in the rows. */
export async function outlineOf(ledger: Pick<OpenLedger, 'rows'>): Promise<Outline> {
  const outlines: LedgerRow[] = []
  const skipped: SkippedLine[] = []
  let hidden = 0
  for await (const row of ledger.rows((line) => skipped.push(line))) {
    outlines.push(outline(row))
    if (row.isHidden) hidden += 1
  }
  return { outlines, hidden, skipped }
}

/** Its number, and whether it says anything besides: one cell stands for all. */
function outline(row: LedgerRow): LedgerRow {
  const { number } = row.cells
  const isSaid = Object.entries(row.cells).some(
    ([column, { raw }]) => column !== 'index' && column !== 'number' && raw !== '',
  )
  const said = isSaid ? { description: { raw: '…', value: null } } : {}
  return { ...row, faults: [], cells: { ...(number && { number }), ...said } }
}
