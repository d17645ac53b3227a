import { LEDGER_COLUMNS, LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import { type LedgerRow, ledgerRow } from '#lib/domain/ledger-row.ts'
import { pastLine } from '#lib/domain/ledger-sheet.ts'
import type { LedgerLine } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { csvLine } from '#lib/sheet/csv-line.ts'
import { gb18030 } from '#lib/sheet/gb18030.ts'

type Pages = AsyncIterable<readonly LedgerLine[]>
const BOM = '\uFEFF'

/**
 * The ledger as CSV, headings first; UTF-8 begins with the mark by which Excel knows it. Above the
 * headings of a past ledger stands a line that says so.
 */
export async function* csvBytes(
  pages: Pages,
  encoding: string,
  asOf?: string | undefined,
): AsyncGenerator<Uint8Array> {
  const write = encoding === 'gb18030' ? gb18030 : (text: string) => Buffer.from(text)
  const past = asOf === undefined ? '' : csvLine([pastLine(asOf)])
  const head = past + csvLine(LEDGER_KEYS.map((key) => LEDGER_COLUMNS[key]))
  yield write(encoding === 'gb18030' ? head : BOM + head)
  for await (const rows of numbered(pages)) {
    yield write(rows.map(({ row }) => csvLine(LEDGER_KEYS.map((key) => row[key]))).join(''))
  }
}

/**
 * The ledger as JSON Lines: an object an issue, by the names of its columns, with its version, and
 * with the day when it is one of the past.
 */
export async function* jsonLines(
  pages: Pages,
  asOf?: string | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const rows of numbered(pages)) {
    const lines = rows.map(({ row, line: { id, version } }) =>
      JSON.stringify({ id, version, asOf, ...row, index: Number(row.index) }),
    )
    yield Buffer.from(lines.map((line) => `${line}\n`).join(''))
  }
}

/** Each page with the values of its rows, numbered through from 1. */
export async function* numbered(
  pages: Pages,
): AsyncGenerator<{ line: LedgerLine; row: LedgerRow }[]> {
  let index = 0
  for await (const page of pages) {
    yield page.map((line) => {
      index += 1
      return { line, row: ledgerRow(line.facts, LEDGER_WORDS, index) }
    })
  }
}
