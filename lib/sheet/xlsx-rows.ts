import type { Merge, PlainCell } from './cell.ts'
import { READ_EXIT, ReadEnd, type SheetLimits } from './limits.ts'
import type { Book } from './xlsx-book.ts'
import { cellReader } from './xlsx-cells.ts'
import { type Parts, walk } from './xlsx-parts.ts'

/** A row with something in it: its number from 1, whether it is hidden, its cells from column 1. */
export type PlainRow = Readonly<{ number: number; isHidden: boolean; cells: PlainCell[] }>

type Options = Readonly<{
  book: Book
  limits: SheetLimits
  /** Counts the cells of all sheets, and what stands in them. */
  count: (cell: PlainCell) => void
  /** Told of every merged range; they stand behind the rows. */
  merged?: (merge: Merge) => void
}>

/** Reads the rows of a sheet, in their order. Of a formula the last result is read, never the formula. */
export function sheetRows(parts: Parts, part: string, options: Options): AsyncGenerator<PlainRow> {
  const { limits, count, merged } = options
  const reader = cellReader(options.book)
  let done: PlainRow[] = []
  let row = emptyRow({}, 0)
  let column = 0
  let last = 0
  const keep = (found: PlainCell) => {
    if (found === null) return
    if (column > limits.columns) throw new ReadEnd(READ_EXIT.tooLarge)
    // One character too many is enough for the cell to be told so, by its row and column.
    const value = typeof found === 'string' ? found.slice(0, limits.text + 1) : found
    count(value)
    while (row.cells.length < column - 1) row.cells.push(null)
    row.cells[column - 1] = value
  }
  return walk(
    parts,
    part,
    {
      open(name, attributes) {
        if (name === 'row') {
          row = emptyRow(attributes, row.number + 1)
          column = 0
        } else if (name === 'c') {
          column = columnOf(attributes.r ?? '') || column + 1
          reader.start(attributes)
        } else if (name === 'mergeCell') {
          const range = rangeOf(attributes.ref ?? '')
          if (range) merged?.(range)
        } else reader.open(name)
      },
      text: reader.text,
      close(name) {
        if (name === 'c') keep(reader.value())
        else if (name === 'row') {
          if (row.cells.length === 0) return
          // Rows stand in their order, each once, or nobody could say which one is meant.
          if (row.number <= last) throw new ReadEnd(READ_EXIT.broken)
          last = row.number
          done.push(checked(row, limits))
        } else reader.close(name)
      },
    },
    () => {
      const rows = done
      done = []
      return rows
    },
  )
}

function emptyRow({ r, hidden = '' }: Record<string, string>, next: number): PlainRow {
  return { number: r ? Number(r) : next, isHidden: /^(1|true)$/.test(hidden), cells: [] }
}

function checked(row: PlainRow, limits: SheetLimits): PlainRow {
  if (!(Number.isInteger(row.number) && row.number >= 1)) throw new ReadEnd(READ_EXIT.broken)
  if (row.number > limits.rows) throw new ReadEnd(READ_EXIT.tooLarge)
  return row
}

/** The number of a column from a cell's name: AB12 is in column 28. */
function columnOf(name: string): number {
  let column = 0
  for (const letter of name) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column
}

function rangeOf(ref: string): Merge | null {
  const [from, to] = ref.split(':')
  if (!from || !to) return null
  const number = (name: string) => Number(name.replace(/^\D+/, ''))
  return { top: number(from), left: columnOf(from), bottom: number(to), right: columnOf(to) }
}
