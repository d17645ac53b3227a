import type { RectificationType } from '#lib/domain/codes.ts'
import { CORRECTION_VALUES, type Correctable } from '#lib/domain/correction.ts'
import { CARRIED, type Carried, LEDGER_FACTS } from '#lib/domain/issue-state.ts'
import { LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import type { LedgerWords } from '#lib/domain/ledger-row.ts'
import { OPEN_ENDED } from '#lib/domain/ledger-sheet.ts'
import { cut, TEXT_LIMITS } from '#lib/domain/text.ts'
import type { CellDraft, RowDraft, RowOpening } from './draft.ts'
import { TERM_BY_TYPE } from './read-cells.ts'
import { isSound } from './read-row.ts'
import type { LedgerRow } from './read-types.ts'
import { readRectificationType } from './read-words.ts'
import { recordWords } from './record-words.ts'
import { fitting, plainText, saidIn, type UnitNames } from './said.ts'

type Context = Readonly<{ words: LedgerWords; unitName: UnitNames }>
/** `isForeign`: the row has a number that an old ledger gave it. */
type RowContext = Context & Readonly<{ isForeign: boolean }>

/** A title has room for so many characters of the description it is made of. */
const TITLE = 40

/**
 * A row without an issue number as a new issue: what can be said, and as text what only a record could
 * vouch for. A cell at fault is left out, or, where the row means nothing without it, the row is.
 */
export function newRow(row: LedgerRow, context: RowContext): RowDraft {
  const opening = openingOf(row, context)
  const others = row.faults.filter(({ rule }) => !NAMEABLE.includes(rule))
  const vital = isSound({ faults: others })
    ? (dateFault(opening) ?? textFault(opening))
    : 'row_unsound'
  return {
    row: row.row,
    kind: 'new',
    number: null,
    base: null,
    title: opening.title,
    chamber: opening.chamberName,
    fault: vital === null ? null : { rule: vital, params: {} },
    duplicateOf: null,
    opening,
    cells: cellsOf(row, context),
  }
}

/** A name of a chamber at which somebody may say which unit it stands for. */
const NAMEABLE = ['cell_unit_unknown', 'cell_unit_ambiguous']

/** An old ledger may contradict itself: closed before it was collected. */
function dateFault({ reportedOn, closedOn }: RowOpening): string | null {
  return closedOn !== null && reportedOn !== null && closedOn < reportedOn
    ? 'closed_too_early'
    : null
}

/** What cannot be stored as text: characters that nobody sees. */
function textFault({ title, description, facts }: RowOpening): string | null {
  const texts = { title, description, ...facts }
  const isSaid = Object.entries(texts).every(
    ([field, value]) => CORRECTION_VALUES[field as Correctable].safeParse(value).success,
  )
  return isSaid ? null : 'text_unreadable'
}

function openingOf(row: LedgerRow, { words, unitName, isForeign }: RowContext): RowOpening {
  const { chamber, description, category, source, reportedOn, closed, dueOn } = row.cells
  const said = plainText(description?.value ?? description?.raw ?? '')
  const facts = LEDGER_FACTS.flatMap((fact) => {
    const value = row.cells[fact]?.value
    return value ? [[fact, fitting(fact, value)]] : []
  })
  const isClosed = closed?.value === true
  const due = dueOn?.value
  return {
    chamber: chamber?.value ?? null,
    chamberName: chamber?.value ? unitName(chamber.value) : strangeName(chamber?.raw ?? ''),
    title: titleOf(said),
    description: said,
    category: category?.value ?? 'other',
    source: source?.value ?? 'other',
    reportedOn: reportedOn?.value ?? null,
    targetOn: due && due !== OPEN_ENDED ? due : null,
    closed: isClosed,
    closedOn: isClosed ? (row.cells.closedOn?.value ?? row.cells.completedOn?.value ?? null) : null,
    rectificationType: row.cells.rectificationType?.value ?? typeOfTerm(row),
    facts: isForeign ? withNumber(row, Object.fromEntries(facts)) : Object.fromEntries(facts),
    carried: carriedOf(row, { words, unitName }, isClosed),
  }
}

/** 立行立改 where a date should be says the type, when no other cell does. */
function typeOfTerm({ cells, notes }: LedgerRow): RectificationType | null {
  const isType = notes.some(({ rule }) => rule === TERM_BY_TYPE)
  return isType ? readRectificationType(cells.dueOn?.raw ?? '') : null
}

/** A name nobody knows, as a unit could bear it: on one line, however narrow its column was. */
function strangeName(raw: string): string {
  return cut(plainText(raw).replace(/\s*[\n\t]\s*/g, ''), 200)
}

/** The number an old ledger gave stands before the remark: the issue gets one of ours. */
function withNumber(row: LedgerRow, facts: RowOpening['facts']): RowOpening['facts'] {
  const number = recordWords('imports.formerNumber', { number: row.cells.number?.value ?? '' })
  const remark = [number, facts.remark].filter(Boolean).join('\n')
  return remark.length > TEXT_LIMITS.note ? facts : { ...facts, remark }
}

/** The first sentence, cut where a title ends. */
function titleOf(description: string): string {
  const sentences = description.replaceAll('\t', ' ').split(/[\n。；;]/)
  const first = sentences.map((one) => one.trim()).find((one) => one !== '')
  const letters = [...(first ?? '')]
  return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : letters.join('')
}

function carriedOf(row: LedgerRow, { words, unitName }: Context, isClosed: boolean): Carried {
  const told = CARRIED.flatMap((column) => {
    const cell = row.cells[column]
    if (column === 'satisfaction') {
      const satisfaction = row.cells.satisfaction?.value
      return satisfaction ? [[column, satisfaction]] : []
    }
    // A date to be solved by becomes the date proposed; only what is no date stays text.
    if (column === 'dueOn' && cell?.value !== OPEN_ENDED) return []
    if (column === 'closedOn' && isClosed) return []
    const text = saidIn(row, column, words, unitName)
    return text === '' ? [] : [[column, cut(text, TEXT_LIMITS.note)]]
  })
  return Object.fromEntries(told)
}

function cellsOf(row: LedgerRow, { words, unitName }: Context): CellDraft[] {
  return LEDGER_KEYS.flatMap((column): CellDraft[] => {
    const cell = row.cells[column]
    const fault = row.faults.find((one) => one.column === column)
    // What is missing says nothing and is wrong.
    const isSaid = fault !== undefined || plainText(cell?.raw ?? '') !== ''
    if (!cell || column === 'index' || !isSaid) return []
    const given = saidIn(row, column, words, unitName) || plainText(cell.raw)
    const remark = fault ?? row.notes.find((one) => one.column === column)
    const why = remark ? { rule: remark.rule, params: remark.params } : null
    const kind = fault ? 'invalid' : 'added'
    return [{ column, kind, base: '', current: '', given, value: null, why }]
  })
}
