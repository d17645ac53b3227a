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
  /** Places of cells whose range began in a row above. */
  carried: ReadonlySet<number>
}>

const ALONE: ReadonlyMap<number, number> = new Map()
const NONE: ReadonlySet<number> = new Set()

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
    return filled(
      row,
      active.flatMap((one, column) =>
        one && one.merge.bottom >= row.number ? [{ ...one, place: column - 1 }] : [],
      ),
    )
  }
}

type Shown = Active & Readonly<{ place: number }>

function filled({ number, isHidden, cells: own }: BookRow, shown: readonly Shown[]): FilledRow {
  const count = own.filter((cell) => cell !== null).length
  if (shown.length === 0) {
    return { number, isHidden, cells: own, hasOwn: count > 0, starts: ALONE, carried: NONE }
  }
  const cells = [...own]
  const carried = new Set<number>()
  let taken = 0
  for (const { merge, value, place } of shown) {
    if (merge.top < number) carried.add(place)
    if (merge.top < number && (own[place] ?? null) !== null) taken += 1
    while (cells.length <= place) cells.push(null)
    cells[place] = value
  }
  const starts = new Map(shown.map(({ merge, place }) => [place, merge.left - 1]))
  return { number, isHidden, cells, hasOwn: count > taken, starts, carried }
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
