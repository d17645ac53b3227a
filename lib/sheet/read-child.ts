// The process that read-sheet.ts and read-book.ts start: a workbook comes in, lines of JSON go out.
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import type { Merge, PlainCell } from './cell.ts'
import { LEDGER_LIMITS, READ_EXIT, ReadEnd, SHEET_LIMITS } from './limits.ts'
import { type Book, openBook } from './xlsx-book.ts'
import { openParts, type Parts } from './xlsx-parts.ts'
import { type PlainRow, sheetRows } from './xlsx-rows.ts'

// What is wanted: `first` the first visible sheet, `survey` the first rows and the merges of every
// sheet, or the number of the sheet whose rows are wanted.
const [, , wanted = 'first', kind = 'sheet', heads = '0'] = process.argv
const limits = kind === 'ledger' ? LEDGER_LIMITS : SHEET_LIMITS
const HEAD = Number(heads)

let cells = 0
let letters = 0
function count(cell: PlainCell): void {
  cells += 1
  if (typeof cell === 'string') letters += cell.length
  if (cells > limits.cells || letters > limits.letters) throw new ReadEnd(READ_EXIT.tooLarge)
}

/** Headings are short; of a longer text its beginning is enough to look through a sheet. */
const HEAD_TEXT = 400
const shortened = (row: PlainRow): PlainRow => ({
  ...row,
  cells: row.cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, HEAD_TEXT) : cell)),
})

let waiting = ''
async function send(line: unknown): Promise<void> {
  waiting += `${JSON.stringify(line)}\n`
  if (waiting.length > 64 * 1024) await flush()
}
async function flush(): Promise<void> {
  const text = waiting
  waiting = ''
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

type Source = Readonly<{ parts: Parts; book: Book }>

/** Says of every sheet what it is; all that is in them has been read by then. */
async function survey({ parts, book }: Source): Promise<number> {
  let rows = 0
  for (const [index, { name, state, part }] of book.sheets.entries()) {
    const merges: Merge[] = []
    const merged = (merge: Merge) => {
      if (merges.push(merge) > limits.merges) throw new ReadEnd(READ_EXIT.tooLarge)
    }
    const head: PlainRow[] = []
    let length = 0
    for await (const row of sheetRows(parts, part, { book, limits, count, merged })) {
      length += 1
      if (head.length < HEAD) head.push(shortened(row))
    }
    rows += length
    // A line is taken whole; a hundred thousand ranges go in many.
    for (let at = 0; at < merges.length; at += 1000) {
      await send({ index, merges: merges.slice(at, at + 1000) })
    }
    await send({ index, name, state, is1904: book.is1904, length, head })
  }
  return rows
}

async function sendRows({ parts, book }: Source): Promise<number> {
  const isFirst = wanted === 'first'
  const sheet = isFirst
    ? book.sheets.find(({ state }) => state === 'visible')
    : book.sheets[Number(wanted)]
  if (!sheet) return 0
  await send(sheet.name)
  let rows = 0
  for await (const row of sheetRows(parts, sheet.part, { book, limits, count })) {
    rows += 1
    await send(row)
  }
  return rows
}

async function read(bytes: Buffer): Promise<number> {
  const parts = await openParts(bytes)
  const source = { parts, book: await openBook(parts) }
  const rows = await (wanted === 'survey' ? survey(source) : sendRows(source))
  return rows > 0 ? READ_EXIT.done : READ_EXIT.empty
}

const exit = await read(await buffer(process.stdin)).catch((error: unknown) =>
  error instanceof ReadEnd ? error.exit : READ_EXIT.broken,
)
await flush()
process.stdout.end(() => process.exit(exit))
