import type { FieldFault } from '#lib/domain/errors.ts'
import type { StandardContent, StandardItem } from '#lib/domain/standard.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import {
  MOST_FAULTS,
  numberOf,
  readTable,
  sheetFault,
  type TableRow,
  textOf,
} from '#lib/sheet/table.ts'
import { remark } from './schema.ts'
import { BESIDE, type Column, HEADINGS } from './sheet-columns.ts'

/** One confirmed score of a sheet, and the row it stands in. */
export type SheetScore = Readonly<{
  row: number
  chamber: string
  item: string
  score: number
  reason: string | null
}>
type Line = TableRow<Column>
type Read = Readonly<{ scores: SheetScore[]; faults: FieldFault[] }>

/**
 * Reads the sheet of scores of a campaign (sheet-columns.ts); a line without a score says nothing.
 * Every fault names its row and column, and with any fault nothing should be taken over.
 */
export function readScores(
  rows: readonly (readonly Cell[])[],
  content: StandardContent,
  chambers: ReadonlySet<string>,
): Read {
  const table = readTable({ rows }, HEADINGS, [...BESIDE, 'reason'])
  if (table.faults.length > 0) return { scores: [], faults: table.faults }
  const items = new Map(content.items.map((item) => [item.code, item]))
  const firsts = new Map<string, number>()
  const read = table.rows.map((line) => {
    const { chamber, item } = line.cells
    const text = `${textOf(chamber)} ${textOf(item)}`
    const first = firsts.get(text)
    if (first === undefined) firsts.set(text, line.row)
    const twice =
      first === undefined ? [] : [sheetFault('row_twice', { row: line.row, first, text })]
    const one = readLine(line, items, chambers)
    return { score: one.score, faults: [...one.faults, ...twice] }
  })
  return {
    scores: read.flatMap(({ score }) => (score ? [score] : [])),
    faults: read.flatMap(({ faults }) => faults).slice(0, MOST_FAULTS),
  }
}

type LineRead = Readonly<{ score: SheetScore | null; faults: FieldFault[] }>

function readLine(
  line: Line,
  items: ReadonlyMap<string, StandardItem>,
  chambers: ReadonlySet<string>,
): LineRead {
  const chamber = textOf(line.cells.chamber)
  const item = items.get(textOf(line.cells.item))
  const faults = [
    ...known(line, 'chamber', chambers.has(chamber)),
    ...known(line, 'item', item !== undefined),
  ]
  if (!item || faults.length > 0 || textOf(line.cells.score) === '') return { score: null, faults }
  const wrong = scoreFaults(line, item)
  if (wrong.length > 0) return { score: null, faults: wrong }
  const reason = textOf(line.cells.reason) || null
  const score = numberOf(line.cells.score) ?? 0
  return { score: { row: line.row, chamber, item: item.code, score, reason }, faults: [] }
}

function known(line: Line, key: Column, isKnown: boolean): FieldFault[] {
  if (isKnown) return []
  const about = aboutCell(line, key)
  return [sheetFault(about.text === '' ? 'cell_missing' : 'row_unknown', about)]
}

function scoreFaults(line: Line, { points, kind }: StandardItem): FieldFault[] {
  const score = numberOf(line.cells.score)
  const about = aboutCell(line, 'score')
  if (score === null) return [sheetFault('cell_not_number', about)]
  if (score < 0 || score > points) {
    return [sheetFault('cell_out_of_range', { ...about, min: 0, max: points })]
  }
  if (!Number.isInteger(score * 2)) return [sheetFault('cell_invalid', about)]
  const reason = textOf(line.cells.reason)
  const max = TEXT_LIMITS.reason
  const ofReason = aboutCell(line, 'reason')
  if (reason.length > max) return [sheetFault('cell_too_long', { ...ofReason, max })]
  if (!remark.safeParse(reason).success) return [sheetFault('cell_invalid', ofReason)]
  const isOwed = score < points && kind !== 'bonus' && reason === ''
  return isOwed ? [sheetFault('cell_missing', ofReason)] : []
}

/** So much of a cell at fault is shown again. */
const SHOWN = 30

function aboutCell({ row, cells }: Line, key: Column) {
  return { row, column: HEADINGS[key], text: textOf(cells[key]).slice(0, SHOWN) }
}
