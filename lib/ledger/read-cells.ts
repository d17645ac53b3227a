import { LEDGER_COLUMNS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { type Cell, isFormulaError } from '#lib/sheet/cell.ts'
import {
  type CellContext,
  type CellReading,
  fault,
  type Reader,
  type Remark,
  said,
} from './cell-reading.ts'
import { guessCategory, guessClosed, guessSource } from './guess-words.ts'
import { readDay } from './read-dates.ts'
import { isNothing, rawText } from './read-text.ts'
import type { CellRemark, LedgerValues } from './read-types.ts'
import {
  readCategory,
  readClosed,
  readRectificationType,
  readSatisfaction,
  readSource,
} from './read-words.ts'
import { unitCell, unitCells, WORKERS } from './unit-cells.ts'

function words(max: number): Reader<string> {
  return (text, _, { row }, column) =>
    text.length > max
      ? fault('cell_too_long', column, { row, text, max })
      : { value: text.normalize('NFC') }
}

type Read<V> = (text: string) => V | null

/** `guess`: the known word that others come down to. */
function listed<V>(read: Read<V>, guess: Read<string> = () => null): Reader<V> {
  return (text, _, { row }, column) => {
    const value = read(text)
    if (value !== null) return { value }
    // 是（2025.5.1）: what stands in brackets is beside the matter, and somebody should know of it.
    const bare = text.replace(/\s*[(（【[][^()（）]*[)）】\]]$/, '')
    const word = bare !== text && read(bare) !== null ? bare : guess(text)
    const found = word === null ? null : read(word)
    if (found === null) return fault('cell_word_unknown', column, { row, text })
    const params = { row, column: LEDGER_COLUMNS[column], text: said(text), read: word ?? '' }
    return { value: found, note: { rule: 'cell_read_as', params } }
  }
}

function day(column: LedgerColumn): Reader<string> {
  return (text, cell, { row, today, is1904 }) => {
    const reading = readDay(cell, {
      is1904,
      isLimit: column === 'completedOn' || column === 'closedOn',
    })
    if ('open' in reading) return fault('cell_date', column, { row, text })
    if ('rule' in reading) return fault(reading.rule, column, { row, text })
    if (reading.day > today) return fault('cell_in_future', column, { row, text })
    return { value: reading.day, ...assumed(reading, column, row, text) }
  }
}

const due: Reader<LedgerValues['dueOn']> = (text, cell, { row, is1904, since }) => {
  const reading = readDay(cell, { is1904, isLimit: true, since })
  if ('open' in reading) return { value: reading.open }
  if ('rule' in reading && readRectificationType(text) !== null) {
    const params = { row, column: LEDGER_COLUMNS.dueOn, text: said(text) }
    return { value: null, note: { rule: TERM_BY_TYPE, params } }
  }
  if ('rule' in reading) return fault(reading.rule, 'dueOn', { row, text })
  return { value: reading.day, ...assumed(reading, 'dueOn', row, text) }
}

/** Where a date should be stands how it is to be put right: the time policy says until when. */
export const TERM_BY_TYPE = 'cell_term_by_type'

function assumed(
  { day, isAssumed }: { day: string; isAssumed?: boolean },
  column: LedgerColumn,
  row: number,
  text: string,
): { note?: Remark } {
  if (!isAssumed) return {}
  const params = { row, column: LEDGER_COLUMNS[column], text: said(text), read: day }
  return { note: { rule: 'cell_read_as', params } }
}

const long = words(TEXT_LIMITS.note)
const name = words(TEXT_LIMITS.name)

/** Digits in half width; a number that a spreadsheet has rounded is none any more. */
const phone: Reader<string> = (text, cell, context, column) => {
  const half = text.replace(/[！-～]/g, (sign) => sign.normalize('NFKC'))
  return /^\d(\.\d+)?E\+?\d+$/i.test(half)
    ? fault('cell_rounded', column, { row: context.row, text })
    : name(half, cell, context, column)
}

/** How the cells of each column are read, once they say anything at all. */
const READERS: { readonly [K in LedgerColumn]: Reader<LedgerValues[K]> } = {
  index: name,
  number: name,
  chamber: unitCell(['chamber']),
  township: unitCell(['township']),
  source: listed(readSource, guessSource),
  category: listed(readCategory, guessCategory),
  description: long,
  reportedOn: day('reportedOn'),
  reporter: name,
  goal: long,
  measures: long,
  rectificationType: listed(readRectificationType),
  accountableLeader: name,
  leadUnit: unitCell(WORKERS),
  responsibleUnit: unitCell(WORKERS),
  supportUnits: unitCells,
  owner: name,
  phone,
  dispatchedOn: day('dispatchedOn'),
  dueOn: due,
  progress: long,
  difficulties: long,
  completedOn: day('completedOn'),
  verifier: name,
  closed: listed(readClosed, guessClosed),
  closedOn: day('closedOn'),
  satisfaction: listed(readSatisfaction),
  remark: long,
}

/** Columns in which a stroke or 无 is a word like any other. */
const LITERAL: readonly LedgerColumn[] = ['description', 'number']

/** Reads one cell. An empty one has no value and no fault; whether it may be empty the row knows. */
export function readCell<K extends LedgerColumn>(
  column: K,
  cell: Cell,
  context: CellContext,
): CellReading<LedgerValues[K]> {
  const text = rawText(cell)
  // The number of a line says nothing of an issue, whatever became of its formula.
  if (isFormulaError(text) && column !== 'index') {
    return fault('cell_error', column, { row: context.row, text })
  }
  const isEmpty = text === '' || (!LITERAL.includes(column) && isNothing(text))
  return isEmpty ? { value: null } : READERS[column](text, cell, context, column)
}

/** A fault or a note at its column. */
export function remark(column: LedgerColumn, { rule, params }: Remark): CellRemark {
  return { column, rule, params }
}
