import { DomainError, type FieldFault } from '#lib/domain/errors.ts'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import { cut } from '#lib/domain/text.ts'
import { isZip, loadFile, refuseOle } from '#lib/sheet/judge.ts'
import { type BookSheet, readBook } from '#lib/sheet/read-book.ts'
import { readCsv } from '#lib/sheet/read-csv.ts'
import { chooseSheet, HEAD_ROWS, type Ledger, type Search } from './choose-sheet.ts'
import { NEEDED } from './read-headings.ts'
import { linesOf } from './read-lines.ts'
import { pastDayOf, readOrigin } from './read-origin.ts'
import type { LedgerContext, LedgerRow, OpenLedger, SkippedLine } from './read-types.ts'

type Options = LedgerContext & Readonly<{ sheet?: string | undefined }>
type Line = LedgerRow | SkippedLine

/**
 * Looks through a ledger: `.xlsx`, or `.csv` in UTF-8, UTF-16 or GB18030. Finds the sheet that holds
 * it (or takes the one named) and its headings, wherever they stand and whatever they are called.
 * @param source bytes of the file, or its path
 * @throws DomainError invalid_input at `file`: no spreadsheet, no ledger in it, headings that contradict;
 *   at `sheet`: none of that name
 */
export async function openLedger(
  source: Uint8Array | string,
  name: string,
  options: Options,
): Promise<OpenLedger> {
  const bytes = await loadFile(source, 'ledger')
  refuseOle(bytes)
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  const sheets = isZip(bytes)
    ? await readBook(bytes, HEAD_ROWS)
    : [await readCsv(bytes, stem, HEAD_ROWS)]
  requireSheet(sheets, options.sheet)
  const search = chooseSheet(sheets, options.sheet)
  const ledger = ledgerOf(search)
  const { sheet, block } = ledger
  const origin = await readOrigin(sheets)
  return {
    sheet: sheet.name,
    headings: block.headings,
    otherLedgers: search.others.map((other) => other.sheet.name),
    origin,
    pastDay: pastDayOf(origin, ledger),
    rows: (onSkipped) => onlyRows(linesOf(sheet, block, options), onSkipped),
  }
}

function requireSheet(sheets: readonly BookSheet[], wanted: string | undefined): void {
  const names = sheets.flatMap(({ name, state }) => (state === 'visible' ? [name] : []))
  if (wanted === undefined || sheets.some(({ name }) => name === wanted)) return
  const params = { sheet: cut(wanted, 40), names: cut(names.join('、'), 400) }
  throw new DomainError('invalid_input', {
    fields: [{ path: 'sheet', rule: 'ledger_sheet_unknown', params }],
  })
}

async function* onlyRows(
  lines: AsyncIterable<Line>,
  onSkipped: (line: SkippedLine) => void = () => {},
): AsyncGenerator<LedgerRow> {
  for await (const line of lines) {
    if ('reason' in line) onSkipped(line)
    else yield line
  }
}

function ledgerOf({ ledger, best }: Search): Ledger {
  if (ledger && ledger.block.twice.length === 0) return ledger
  const needed = NEEDED.map((column) => LEDGER_COLUMNS[column]).join('、')
  const twice = ledger?.block.twice ?? []
  const missing = NEEDED.filter((column) => !best?.block.places.has(column))
  const fields: FieldFault[] = [
    ...(best ? [] : [{ path: 'file', rule: 'ledger_not_found', params: { columns: needed } }]),
    ...twice.map((column) => ({ path: 'file', rule: 'column_twice', params: { column } })),
    ...(best && !ledger
      ? missing.map((column) => ({
          path: 'file',
          rule: 'column_missing',
          params: { column: LEDGER_COLUMNS[column] },
        }))
      : []),
  ]
  throw new DomainError('invalid_input', { fields })
}
