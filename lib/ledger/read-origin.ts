import {
  dayOfPastLine,
  EXPORT_SHEET,
  type ExportFact,
  HIDDEN_HEADINGS,
  LEDGER_FORMAT,
  LEDGER_MARK,
} from '#lib/domain/ledger-sheet.ts'
import type { BookSheet } from '#lib/sheet/read-book.ts'
import type { Ledger } from './choose-sheet.ts'
import { baseOf, rawText } from './read-text.ts'
import type { ExportOrigin } from './read-types.ts'

/** What the hidden sheet of our own export says; null when there is none, or it was tampered with. */
export async function readOrigin(sheets: readonly BookSheet[]): Promise<ExportOrigin | null> {
  const sheet = sheets.find(({ name }) => name === EXPORT_SHEET)
  if (!sheet) return null
  const facts = new Map<string, string>()
  const issues = new Map<string, number>()
  let isList = false
  for await (const { cells } of sheet.rows()) {
    const [name, value] = [rawText(cells[0]), rawText(cells[1])]
    if (isList) {
      const base = baseOf(name, value)
      if (base) issues.set(base.issueId, base.version)
    } else if (name === HIDDEN_HEADINGS.issueId) isList = true
    else facts.set(name, value)
  }
  if (facts.get(LEDGER_MARK) !== String(LEDGER_FORMAT)) return null
  const fact = (name: ExportFact) => facts.get(name)
  const [exportedAt, district] = [fact('exportedAt'), fact('district')]
  const asOf = fact('asOf') ?? null
  return exportedAt && district ? { exportedAt, district, asOf, issues } : null
}

/**
 * The past day our own export is as of, whether its hidden sheet says so, the line above its headings,
 * or a heading.
 */
export function pastDayOf(
  origin: ExportOrigin | null,
  { sheet: { head }, block }: Ledger,
): string | null {
  const heads = head.filter(({ number }) => number <= block.row)
  const days = heads.flatMap(({ cells }) => cells.map((cell) => dayOfPastLine(rawText(cell))))
  return origin?.asOf ?? days.find((day) => day !== null) ?? null
}
