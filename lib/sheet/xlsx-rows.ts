import { type Merge, type PlainCell, serialInstant } from './cell.ts'
import { READ_EXIT, ReadEnd, type SheetLimits } from './limits.ts'
import { type Book, unescaped, wordReader } from './xlsx-book.ts'
import { type Parts, walk } from './xlsx-parts.ts'

/** A row with something in it: its number from 1, whether it is hidden, its cells from column 1. */
export type PlainRow = Readonly<{ number: number; isHidden: boolean; cells: PlainCell[] }>

type Options = Readonly<{
  book: Book
  limits: SheetLimits
  /** Counts the cells of all sheets. */
  count: (cells: number) => void
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
  const keep = (value: PlainCell) => {
    if (value === null) return
    if (typeof value === 'string' && value.length > limits.text)
      throw new ReadEnd(READ_EXIT.tooLarge)
    if (column > limits.columns) throw new ReadEnd(READ_EXIT.tooLarge)
    count(1)
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
          if (row.cells.length > 0) done.push(checked(row, limits))
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
  if (!(row.number >= 1)) throw new ReadEnd(READ_EXIT.broken)
  if (row.number > limits.rows) throw new ReadEnd(READ_EXIT.tooLarge)
  return row
}

/** Gathers one cell after the other. */
function cellReader(book: Book) {
  const words = wordReader()
  let type = 'n'
  let style = 0
  let value = ''
  let isValue = false
  return {
    start(attributes: Record<string, string>) {
      type = attributes.t ?? 'n'
      style = Number(attributes.s ?? 0)
      value = ''
      words.reset()
    },
    open(name: string) {
      if (name === 'v') isValue = true
      else words.open(name)
    },
    text(text: string) {
      if (isValue) value += text
      else words.text(text)
    },
    close(name: string) {
      if (name === 'v') isValue = false
      else words.close(name)
    },
    value: (): PlainCell =>
      type === 'inlineStr' ? words.value() || null : typedCell(book, type, style, value),
  }
}

function typedCell(book: Book, type: string, style: number, text: string): PlainCell {
  if (text === '') return null
  if (type === 's') return book.strings[Number(text)] || null
  if (type === 'str' || type === 'e') return unescaped(text)
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return { date: new Date(text).toISOString() }
  return numberCell(Number(text), book.isDate[style] ? book.is1904 : null)
}

function numberCell(number: number, is1904: boolean | null): PlainCell {
  if (!Number.isFinite(number)) return null
  if (is1904 === null) return number
  const instant = serialInstant(number, is1904)
  return instant ? { date: instant.toISOString() } : number
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
