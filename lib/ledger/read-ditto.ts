import type { FilledRow } from './read-merges.ts'
import { rawText } from './read-text.ts'

const DITTO = new Set(['同上', '同前', '〃', '〞', '″', '"', '”', "''"])

/** Puts in place of 同上 what stood there in the row of data before; rows must come in their order. */
export function dittoFiller(): (row: FilledRow) => FilledRow {
  let before: FilledRow['cells'] = []
  return (row) => {
    const cells = row.cells.map((cell, at) =>
      typeof cell === 'string' && DITTO.has(rawText(cell).replace(/\s/g, ''))
        ? (before[at] ?? cell)
        : cell,
    )
    before = cells
    return { ...row, cells }
  }
}
