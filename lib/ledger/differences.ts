import { compareRows, type Ground, goneRows } from './compare-rows.ts'
import type { RowDraft } from './draft.ts'
import { knownLines } from './known-lines.ts'
import { type Match, matchRows } from './match-rows.ts'
import { outlineOf } from './outline.ts'
import type { LedgerRow, OpenLedger, SkippedLine } from './read-types.ts'

/** So many rows are in memory, however long the ledger is; what differs is kept besides. */
const PAGE = 500

/** Everything in a ledger that differs, in its order; issues that are missing in it stand at the end. */
export type Differences = Readonly<{
  total: number
  hidden: number
  skipped: readonly SkippedLine[]
  rows: RowDraft[]
}>

/**
 * Goes through a ledger twice: once for which row is which issue, which only all rows together say, and
 * once, page by page, for what differs.
 * @param onRows told how many rows differ so far; it may throw
 */
export async function findDifferences(
  ground: Ground,
  ledger: OpenLedger,
  onRows: (different: number) => void,
): Promise<Differences> {
  const { districtId, origin, units } = ground
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const unitName = (code: string) => names.get(code) ?? code
  const exported = origin?.issues ?? new Map<string, number>()
  const { outlines, ...counts } = await outlineOf(ledger)
  const known = await knownLines(districtId, outlines, [...exported.keys()])
  const matches = new Map<number, Match>()
  for (const [{ row }, match] of matchRows(outlines, known, origin)) matches.set(row, match)
  const rows: RowDraft[] = []
  for await (const page of pagesOf(ledger.rows())) {
    const matched = page.flatMap((row) => {
      const match = matches.get(row.row)
      return match ? [{ row, match }] : []
    })
    rows.push(...(await compareRows({ ...ground, unitName }, matched)))
    onRows(rows.length)
  }
  const met = new Set([...matches.values()].map((match) => ('line' in match ? match.line.id : '')))
  const gone = [...exported].filter(([id]) => !met.has(id))
  for (let at = 0; at < gone.length; at += PAGE) {
    rows.push(...(await goneRows(districtId, gone.slice(at, at + PAGE))))
    onRows(rows.length)
  }
  return { total: outlines.length, ...counts, rows }
}

async function* pagesOf(rows: AsyncIterable<LedgerRow>): AsyncGenerator<LedgerRow[]> {
  let page: LedgerRow[] = []
  for await (const row of rows) {
    page.push(row)
    if (page.length < PAGE) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
