import { EXPORT_SHEET } from '#lib/domain/ledger-sheet.ts'
import type { BookSheet } from '#lib/sheet/read-book.ts'
import { findHeadings, type HeadingBlock, NEEDED } from './read-headings.ts'
import { mergeFiller } from './read-merges.ts'

/** Headings are looked for in so many rows that hold something. */
export const HEAD_ROWS = 40

export type Ledger = Readonly<{ sheet: BookSheet; block: HeadingBlock }>

/** The sheet that is read; else the one that comes closest to a ledger. */
export type Search = Readonly<{
  ledger: Ledger | null
  best: Ledger | null
  others: readonly Ledger[]
}>

const EXAMPLE = /示例|样表|样例|范例|模板|模版|说明|字典|参考|example|template/i

/**
 * The sheet that holds the ledger: one with all the columns that are needed, rather visible than
 * hidden, rather filled in than an example or empty; of several the one with most of our columns, then
 * rows.
 */
export function chooseSheet(sheets: readonly BookSheet[], wanted?: string): Search {
  const found = sheets
    .filter(({ name }) => name !== EXPORT_SHEET)
    .flatMap((sheet): Ledger[] => {
      const block = findHeadings(sheet.head.map(mergeFiller(sheet.merges)))
      return block ? [{ sheet, block }] : []
    })
  const whole = found.filter(({ block }) => NEEDED.every((column) => block.places.has(column)))
  const isWanted = ({ sheet }: Ledger) => wanted === undefined || sheet.name === wanted
  const [ledger] = whole
    .filter(isWanted)
    .sort(
      (a, b) =>
        rank(a.sheet) - rank(b.sheet) ||
        emptiness(a) - emptiness(b) ||
        size(b) - size(a) ||
        b.sheet.length - a.sheet.length,
    )
  const [best] = found.filter(isWanted).sort((a, b) => size(b) - size(a))
  const seen = whole.filter(
    (other) =>
      other !== ledger && other.sheet.state === 'visible' && !EXAMPLE.test(other.sheet.name),
  )
  return { ledger: ledger ?? null, best: ledger ?? best ?? null, others: seen }
}

/** 1 for headings with nothing under them. */
function emptiness({ sheet, block }: Ledger): number {
  const above = sheet.head.filter(({ number }) => number <= block.row).length
  return sheet.length > above ? 0 : 1
}

function size({ block }: Ledger): number {
  return block.places.size
}

function rank({ state, name }: BookSheet): number {
  return (state === 'visible' ? 0 : 2) + (EXAMPLE.test(name) ? 1 : 0)
}
