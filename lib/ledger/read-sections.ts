import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import type { HeadingBlock } from './read-headings.ts'
import type { FilledRow } from './read-merges.ts'
import { compact, rawText } from './read-text.ts'
import type { LedgerRow } from './read-types.ts'
import type { UnitReader } from './read-units.ts'
import { bareName, bodyOf } from './unit-names.ts'

/** The chamber that a line above names for the rows below it. */
export type Section = Readonly<{ chamber: string }>

const NUMBER = /^[(]?第?[一二三四五六七八九十\d]{1,3}(部分|[)、.:])+/
const COUNT = /:?共?\d*[个项条件]?$/

/** 一、金山镇商会（3个）: the chamber a line names that says nothing else; only a name that is one. */
export function sectionOf({ cells }: FilledRow, readUnit: UnitReader): Section | null {
  const [text = '', ...others] = new Set(
    cells.map((cell) => compact(rawText(cell))).filter(Boolean),
  )
  const name = text.replace(NUMBER, '').replace(COUNT, '')
  if (others.length > 0 || name.length > 40 || bodyOf(bareName(name)) === '') return null
  const reading = readUnit(name, ['chamber'])
  return 'unit' in reading && !reading.isClose ? { chamber: reading.unit.name } : null
}

type Under = Readonly<{ row: FilledRow; section: Section | null }>

/** A row that leaves its chamber out has that of its section. */
export function underSection(row: FilledRow, section: Section | null, block: HeadingBlock): Under {
  const place = block.places.get('chamber')
  const isApart = block.hidden !== null || place === undefined || rawText(row.cells[place]) !== ''
  if (section === null || isApart) return { row, section: null }
  const cells = [...row.cells]
  while (cells.length <= place) cells.push(null)
  return { row: { ...row, cells: cells.with(place, section.chamber) }, section }
}

/** Says of a row where its chamber comes from. */
export function withSection(row: LedgerRow, section: Section | null): LedgerRow {
  if (section === null) return row
  const params = { row: row.row, column: LEDGER_COLUMNS.chamber, read: section.chamber }
  return { ...row, notes: [...row.notes, { column: 'chamber', rule: 'cell_from_above', params }] }
}
