import type { Cell, Merge } from '#lib/sheet/cell.ts'
import { LEDGER_LIMITS } from '#lib/sheet/limits.ts'
import type { BookRow } from '#lib/sheet/read-book.ts'

/** A row in which every cell of a merged range shows what the range shows. */
export type FilledRow = Readonly<{
  number: number
  isHidden: boolean
  cells: readonly Cell[]
  /** Whether anything in it is its own and not carried down from a row above. */
  hasOwn: boolean
  /** Where the range begins that a cell belongs to, by the place of the cell, from 0; others stand alone. */
  starts: ReadonlyMap<number, number>
}>

const ALONE: ReadonlyMap<number, number> = new Map()

type Active = { merge: Merge; value: Cell }

/**
 * Lets merged values hold for all their rows. Rows must come in their order. Ranges that overlap are
 * no spreadsheet's work; the later one is left out, so that no row costs more than its columns.
 */
export function mergeFiller(merges: readonly Merge[]): (row: BookRow) => FilledRow {
  const waiting = merges
    .filter(
      ({ top, left, bottom, right }) => top >= 1 && left >= 1 && bottom >= top && right >= left,
    )
    .sort((a, b) => a.top - b.top)
  const active: (Active | undefined)[] = []
  let next = 0
  const begin = (row: BookRow) => {
    for (; (waiting[next]?.top ?? Number.POSITIVE_INFINITY) <= row.number; next += 1) {
      const merge = waiting[next] as Merge
      const value = merge.top === row.number ? (row.cells[merge.left - 1] ?? null) : null
      const right = Math.min(merge.right, LEDGER_LIMITS.columns)
      if (isTaken(active, merge.left, right, row.number)) continue
      const one = { merge, value }
      for (let column = merge.left; column <= right; column += 1) active[column] = one
    }
  }
  return (row) => {
    begin(row)
    const cells = [...row.cells]
    let carried = 0
    let starts = ALONE as Map<number, number>
    active.forEach((one, column) => {
      if (!one || one.merge.bottom < row.number) return
      if (one.merge.top < row.number && (cells[column - 1] ?? null) !== null) carried += 1
      while (cells.length < column) cells.push(null)
      cells[column - 1] = one.value
      if (starts === ALONE) starts = new Map()
      starts.set(column - 1, one.merge.left - 1)
    })
    const own = row.cells.filter((cell) => cell !== null).length - carried
    return { number: row.number, isHidden: row.isHidden, cells, hasOwn: own > 0, starts }
  }
}

function isTaken(
  active: readonly (Active | undefined)[],
  left: number,
  right: number,
  row: number,
) {
  for (let column = left; column <= right; column += 1) {
    const one = active[column]
    if (one && one.merge.bottom >= row) return true
  }
  return false
}
