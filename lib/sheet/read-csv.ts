import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Cell } from './cell.ts'
import { LEDGER_LIMITS } from './limits.ts'
import type { BookRow, BookSheet } from './read-book.ts'
import { sheetRefusal } from './refusal.ts'

const DELIMITERS = [',', ';', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/**
 * Looks through a table of text as spreadsheet programs write it: UTF-8 with a mark or without,
 * UTF-16 with a mark, GB18030; commas, semicolons or tabs; cells in quotes may hold line breaks. All
 * cells are text. A row is what a spreadsheet program would show as one.
 * @param head so many rows are kept
 * @throws DomainError invalid_input at `file`
 */
export async function readCsv(bytes: Buffer, name: string, head: number): Promise<BookSheet> {
  const text = withoutBlankEnd(decoded(bytes))
  const delimiter = await delimiterOf(text)
  const rows = () => csvRows(text, delimiter)
  const first: BookRow[] = []
  let length = 0
  let cells = 0
  for await (const row of rows()) {
    length += 1
    cells += row.cells.length
    const isWide = row.cells.length > LEDGER_LIMITS.columns
    if (isWide || cells > LEDGER_LIMITS.cells) {
      throw sheetRefusal('sheet_too_large', 'ledger')
    }
    if (first.length < head) first.push(row)
  }
  if (length === 0) throw sheetRefusal('sheet_empty')
  return { name, state: 'visible', is1904: false, length, head: first, merges: [], rows }
}

/** Chinese spreadsheet programs write GB18030 unless told otherwise; nearly nothing of it is UTF-8. */
function decoded(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2)
  const labels =
    mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const label of labels) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      // No table holds a NUL, as pictures and programs do, or begins as the web pages that some
      // programs write and call .xls.
      if (text.includes('\u0000') || /^\s*</.test(text)) throw sheetRefusal('sheet_other')
      return text
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw sheetRefusal('sheet_encoding')
}

const BLANK = ' \t,;\r\n\u00a0\u3000'

/** Lines behind the last that says something: programs leave a million of them. */
function withoutBlankEnd(text: string): string {
  let end = text.length
  while (end > 0 && BLANK.includes(text.charAt(end - 1))) end -= 1
  // What ends the last line that says something belongs to it.
  const line = text.slice(end).search(/[\r\n]/)
  return line < 0 ? text : text.slice(0, end + line)
}

/** The separator whose first rows have the most cells; a first line `sep=;` says it outright. */
async function delimiterOf(text: string): Promise<Delimiter> {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)?.[1] as Delimiter | undefined
  if (said) return said
  const counts = await Promise.all(
    DELIMITERS.map(async (delimiter) => {
      let cells = 0
      let rows = 0
      for await (const row of csvRows(text.slice(0, 65_536), delimiter, false)) {
        cells += row.cells.length
        if (++rows >= 60) break
      }
      return { delimiter, cells }
    }),
  )
  return counts.reduce((best, one) => (one.cells > best.cells ? one : best)).delimiter
}

/** Rows without anything in them are left out but keep their number. */
async function* csvRows(text: string, delimiter: Delimiter, whole = true): AsyncGenerator<BookRow> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    // Files that were added to elsewhere end their lines in several ways.
    record_delimiter: ['\r\n', '\n', '\r'],
    // A quotation mark that is never closed takes everything behind it into one cell.
    max_record_size: LEDGER_LIMITS.text * 4,
  })
  const source = Readable.from(slices(text), { objectMode: false })
  source.pipe(parser)
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      // Behind it something stands, or it would have been cut off.
      if (number > LEDGER_LIMITS.rows) throw sheetRefusal('sheet_too_large', 'ledger')
      const cells = record.map((cell): Cell => (cell === '' ? null : unmarked(cell)))
      if (number === 1 && /^sep=.$/i.test(record.join(delimiter))) continue
      if (cells.some((cell) => cell !== null)) yield { number, isHidden: false, cells }
    }
  } catch (error) {
    if (!isCsvFault(error)) throw error
    // The beginning of a file may end in the middle of a cell.
    if (whole) throw sheetRefusal('sheet_quote', 'sheet', { row: number + 1 })
  } finally {
    source.destroy()
  }
}

/**
 * Without the apostrophe before what would have been run as a formula (csv-line.ts), and without what
 * keeps a number text, as in ="02371".
 */
function unmarked(cell: string): string {
  const kept = /^="([^"=]*)"$/.exec(cell)?.[1]
  if (kept !== undefined) return kept
  return /^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

function isCsvFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}

/** As bytes: cut as text, a piece could end in the middle of a character. */
function* slices(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text)
  const size = 256 * 1024
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
