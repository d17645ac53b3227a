import { type Cell, cellOf, type Merge } from './cell.ts'
import { childLines } from './child.ts'
import { judgeWorkbook } from './judge.ts'
import type { SheetState } from './xlsx-book.ts'
import type { PlainRow } from './xlsx-rows.ts'

/** A row with something in it; `number` counts from 1, `cells[0]` is column A. */
export type BookRow = Readonly<{ number: number; isHidden: boolean; cells: readonly Cell[] }>

/** A sheet that has been looked through: its first rows are here, all of them can be read. */
export type BookSheet = Readonly<{
  name: string
  state: SheetState
  /** Whether numbers stand for days as in old Macintosh files. */
  is1904: boolean
  /** Rows with something in them. */
  length: number
  head: readonly BookRow[]
  merges: readonly Merge[]
  rows: () => AsyncIterable<BookRow>
}>

/** Whatever a file is, looking through it takes no longer; taking its rows may, as others are written. */
const SURVEY_TIME = 120_000
const ROWS_TIME = 20 * 60_000

type Ranges = Readonly<{ index: number; merges: Merge[] }>
type Survey = Omit<BookSheet, 'head' | 'rows' | 'merges'> &
  Readonly<{ index: number; head: PlainRow[] }>

/**
 * Looks through all sheets of an `.xlsx` file, in a process of its own; whatever is wrong with the
 * file shows here, before a row is taken.
 * @param headRows so many rows of each sheet are kept
 * @throws DomainError invalid_input at `file`, with a rule that says what to do (limits.ts).
 */
export async function readBook(bytes: Buffer, headRows: number): Promise<BookSheet[]> {
  await judgeWorkbook(bytes, 'ledger')
  const sheets: BookSheet[] = []
  const args = ['survey', String(headRows)]
  const job = { bytes, args, kind: 'ledger', time: SURVEY_TIME } as const
  let merges: Merge[] = []
  for await (const line of childLines<Ranges | Survey>(job)) {
    if ('merges' in line) {
      merges = merges.concat(line.merges)
      continue
    }
    const { index, head, ...sheet } = line
    sheets.push({ ...sheet, merges, head: head.map(bookRow), rows: () => rowsOf(bytes, index) })
    merges = []
  }
  return sheets
}

async function* rowsOf(bytes: Buffer, index: number): AsyncGenerator<BookRow> {
  const job = { bytes, args: [String(index)], kind: 'ledger', time: ROWS_TIME } as const
  for await (const line of childLines<string | PlainRow>(job)) {
    if (typeof line !== 'string') yield bookRow(line)
  }
}

function bookRow({ number, isHidden, cells }: PlainRow): BookRow {
  return { number, isHidden, cells: cells.map(cellOf) }
}
