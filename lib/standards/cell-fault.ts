import type { FieldFault } from '#lib/domain/errors.ts'
import type { FieldIssue } from '#lib/kernel/input-issues.ts'
import { sheetFault, type TableRow, textOf } from '#lib/sheet/table.ts'
import { type Column, HEADINGS, SEPARATOR, WORDS } from './sheet-columns.ts'

/** So much of a cell at fault is shown again. */
const SHOWN = 30
/** Points of one item, as lib/domain/standard.ts bounds them. */
const POINTS = { min: 0, max: 1000 }

/** What is wrong with a field of an item, said of the cell it came from. */
export function cellFault(
  { row, cells }: TableRow<Column>,
  { path, rule, params }: FieldIssue,
): FieldFault {
  const key = (path.split('.')[0] ?? '') as Column
  const about = { row, column: HEADINGS[key], text: textOf(cells[key]).slice(0, SHOWN) }
  switch (rule) {
    case 'required':
      return sheetFault('cell_missing', about)
    case 'wrong_type':
      return sheetFault('cell_not_number', about)
    case 'too_small':
    case 'too_big':
      return sheetFault('cell_out_of_range', { ...about, ...POINTS })
    case 'not_in_list': {
      const words = key in WORDS ? [...WORDS[key as keyof typeof WORDS].keys()] : []
      return sheetFault('cell_not_in_list', { ...about, choices: words.join(SEPARATOR) })
    }
    case 'too_long':
      return sheetFault('cell_too_long', { ...about, ...params })
    default:
      return sheetFault('cell_invalid', about)
  }
}
