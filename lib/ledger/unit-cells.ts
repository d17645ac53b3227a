import type { Level } from '#lib/domain/codes.ts'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import { type CellReading, fault, type Reader, said } from './cell-reading.ts'

const EVERY: readonly Level[] = ['district', 'township', 'chamber', 'member']
/** Levels of the units that work on issues. */
export const WORKERS: readonly Level[] = ['district', 'township', 'chamber']

/** Reads the name of one unit of these levels. A cell that names several is told so. */
export function unitCell(levels: readonly Level[]): Reader<string> {
  const one = nameReader(levels)
  return (text, cell, context, column) => {
    const reading = one(text, cell, context, column)
    if (reading.fault?.rule !== 'cell_unit_unknown') return reading
    const read = (name: string) => one(name, cell, context, column)
    const found = namesIn(text, BREAKS).flatMap((name) => parted(name, read))
    const isAll = found.every((part) => !part.fault)
    return isAll && new Set(found.map(({ value }) => value)).size > 1
      ? fault('cell_units_several', column, { row: context.row, text })
      : reading
  }
}

function nameReader(levels: readonly Level[]): Reader<string> {
  return (text, _, { row, readUnit, township, isOwn }, column) => {
    const reading = readUnit(text, isOwn ? EVERY : levels, column === 'chamber' ? township : null)
    if (!('rule' in reading)) {
      const { code, name } = reading.unit
      const params = { row, column: LEDGER_COLUMNS[column], text: said(text), read: name }
      return { value: code, ...(reading.isClose && { note: { rule: 'cell_read_as', params } }) }
    }
    if (reading.rule === 'unit_unknown') return fault('cell_unit_unknown', column, { row, text })
    const choices = reading.units
      .slice(0, 5)
      .map(({ name }) => name)
      .join('、')
    return fault('cell_unit_ambiguous', column, { row, text, choices })
  }
}

const BREAKS = /[、,，;；\n/]+/
/** What joins names, and may be a part of one: 人力资源和社会保障局. */
const JOINTS = [/以及|及/, /和|与/, /\s+/]

function namesIn(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((name) => name.trim())
    .filter(Boolean)
}

type Reading = CellReading<string>

/** A name, or those it is strung together of if all of them are known. */
function parted(name: string, read: (name: string) => Reading): Reading[] {
  const whole = read(name)
  if (!whole.fault) return [whole]
  const ways = JOINTS.map((joint) => namesIn(name, joint).map(read))
  return ways.find((parts) => parts.length > 1 && parts.every(({ fault }) => !fault)) ?? [whole]
}

/** Reads the names of several units, however they are strung together. */
export const unitCells: Reader<readonly string[]> = (text, cell, context, column) => {
  const one = nameReader(WORKERS)
  const read = (name: string) => one(name, cell, context, column)
  const found = namesIn(text, BREAKS).flatMap((name) => parted(name, read))
  const wrong = found.find((part) => part.fault)
  if (wrong?.fault) return { value: null, fault: wrong.fault }
  const note = found.find((part) => part.note)?.note
  const codes = found.flatMap(({ value }) => (value === null ? [] : [value]))
  return { value: [...new Set(codes)], ...(note && { note }) }
}
