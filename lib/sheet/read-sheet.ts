import { type Cell, cellOf } from './cell.ts'
import { childLines } from './child.ts'
import { judgeWorkbook, loadFile } from './judge.ts'
import type { PlainRow } from './xlsx-rows.ts'

/** A sheet as it was read. `rows[0]` is row 1; cells at the end of a row may be missing. */
export type Sheet = Readonly<{ name: string; rows: readonly (readonly Cell[])[] }>

const TIME_LIMIT = 30_000

/**
 * Reads the first visible sheet of an `.xlsx` file, given as bytes or as a path, in a process of its
 * own. Of a formula the last result is read, never the formula.
 * @throws DomainError invalid_input at `file`, with a rule that says what to do (limits.ts).
 */
export async function readSheet(source: Uint8Array | string): Promise<Sheet> {
  const bytes = await loadFile(source, 'sheet')
  await judgeWorkbook(bytes, 'sheet')
  const job = { bytes, args: ['first'], kind: 'sheet', time: TIME_LIMIT } as const
  const rows: Cell[][] = []
  let name = ''
  for await (const line of childLines<string | PlainRow>(job)) {
    if (typeof line === 'string') name = line
    else rows[line.number - 1] = line.cells.map(cellOf)
  }
  // Rows without anything in them keep their place, so that row 12 is the twelfth.
  return { name, rows: Array.from(rows, (row) => row ?? []) }
}
