import type { CellValue } from 'exceljs'

/** What a cell holds, whatever it looks like: text, a number, a date (midnight UTC), nothing. */
export type Cell = string | number | Date | null

/** A cell on its way between two processes. */
export type PlainCell = string | number | { date: string } | null

/**
 * What a cell says: of a formula its last result, never the formula; of formatted text or a link
 * the words. Text that looks like a formula stays text.
 */
export function plainCell(value: CellValue): PlainCell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : { date: value.toISOString() }
  }
  return plainCell(inside(value))
}

/** What a cell of several parts shows. The text of a link may itself be formatted. */
function inside(value: Exclude<CellValue, Date | string | number | boolean | null | undefined>) {
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return value.text as CellValue
  return 'result' in value ? (value.result as CellValue) : null
}

/** The cell as everybody else sees it. */
export function cellOf(plain: PlainCell): Cell {
  return plain !== null && typeof plain === 'object' ? new Date(plain.date) : plain
}
