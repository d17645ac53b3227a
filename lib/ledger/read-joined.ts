import type { Cell } from '#lib/sheet/cell.ts'
import { LEDGER_LIMITS } from '#lib/sheet/limits.ts'
import { type HeadingBlock, NEEDED } from './read-headings.ts'
import type { FilledRow } from './read-merges.ts'
import { rawText } from './read-text.ts'

/**
 * Makes one row of those over which a problem is merged, as where each of its measures has a line: what
 * they say besides stands one below the other. Rows that are merged in part stay rows.
 */
export async function* joinedRows(
  rows: AsyncIterable<FilledRow>,
  block: () => HeadingBlock,
): AsyncGenerator<FilledRow> {
  let held: FilledRow | undefined
  for await (const row of rows) {
    const above: FilledRow | undefined = held
    const isMore = above !== undefined && isContinued(row, block())
    if (above && !isMore) yield above
    held = isMore ? { ...above, cells: joined(above.cells, row) } : row
  }
  if (held) yield held
}

/** Whether all that says which problem a row is comes from the row above. */
function isContinued({ carried }: FilledRow, { places }: HeadingBlock): boolean {
  const isCarried = (place: number | undefined) => place !== undefined && carried.has(place)
  const index = places.get('index')
  const isSame = isCarried(places.get('description')) && isCarried(places.get('chamber'))
  if (index !== undefined) return isSame && isCarried(index)
  return isSame && NEEDED.every((column) => isCarried(places.get(column)))
}

function joined(above: readonly Cell[], { cells, carried }: FilledRow): Cell[] {
  const width = Math.max(above.length, cells.length)
  return Array.from({ length: width }, (_, at): Cell => {
    const [held, own] = [above[at] ?? null, carried.has(at) ? null : (cells[at] ?? null)]
    const [before, more] = [rawText(held), rawText(own)]
    if (before === '') return own ?? held
    // More than any cell holds is too long already.
    if (more === '' || before.length > LEDGER_LIMITS.text) return held
    return before.split('\n').includes(more) ? held : `${before}\n${more}`
  })
}
