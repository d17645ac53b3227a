import type { BookSheet } from '#lib/sheet/read-book.ts'
import { isHeadingWord } from './heading-words.ts'
import { dittoFiller } from './read-ditto.ts'
import { findHeadings, type HeadingBlock, NEEDED } from './read-headings.ts'
import { joinedRows } from './read-joined.ts'
import { kindOf } from './read-kind.ts'
import { type FilledRow, mergeFiller } from './read-merges.ts'
import { readRow } from './read-row.ts'
import { type Section, sectionOf, underSection, withSection } from './read-sections.ts'
import { rawText } from './read-text.ts'
import type { LedgerContext, LedgerRow, SkippedLine } from './read-types.ts'
import { unitReader } from './read-units.ts'

/** Reads the rows below the headings: the data, and what is none. Other headings hold from where they stand. */
export async function* linesOf(
  sheet: BookSheet,
  first: HeadingBlock,
  context: LedgerContext,
): AsyncGenerator<LedgerRow | SkippedLine> {
  const same = dittoFiller()
  const cells = cellContext(sheet, context)
  let block = first
  let section: Section | null = null
  for await (const row of joinedRows(filledRows(sheet, first.row), () => block)) {
    const kind = kindOf(row, block)
    const next = kind === 'data' ? headingsIn(row, block) : null
    if (next) {
      block = next
      yield { row: row.number, reason: 'repeated_heading' }
    } else if (kind === 'data') {
      const under = underSection(same(row), section, block)
      yield withSection(readRow(under.row, block, cells), under.section)
    } else if (kind !== 'empty') {
      if (kind === 'note') section = sectionOf(row, cells.readUnit)
      yield { row: row.number, reason: kind }
    }
  }
}

function cellContext(sheet: BookSheet, context: LedgerContext) {
  const parents = new Map(context.units.map(({ code, parentCode }) => [code, parentCode]))
  return {
    today: context.today,
    is1904: sheet.is1904,
    readUnit: unitReader(context),
    parentOf: (code: string) => parents.get(code) ?? null,
  }
}

/** The rows below the headings. */
async function* filledRows(sheet: BookSheet, head: number): AsyncGenerator<FilledRow> {
  const fill = mergeFiller(sheet.merges)
  for await (const raw of sheet.rows()) {
    const row = fill(raw)
    if (row.number > head) yield row
  }
}

/** The headings a row is, if it has all that are needed: another part of the sheet, in another order. */
function headingsIn(row: FilledRow, { places }: HeadingBlock): HeadingBlock | null {
  // Nearly every row ends here, at its chamber.
  const isOther = NEEDED.some((column) => {
    const text = rawText(row.cells[places.get(column) ?? -1])
    return text !== '' && !isHeadingWord(text)
  })
  if (isOther) return null
  const next = findHeadings([row])
  const isWhole = next && NEEDED.every((column) => next.places.has(column))
  return isWhole && next.twice.length === 0 ? next : null
}
