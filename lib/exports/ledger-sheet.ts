import type { Writable } from 'node:stream'
import {
  EXPORT_SHEET,
  HIDDEN_HEADINGS,
  LEDGER_FORMAT,
  LEDGER_MARK,
} from '#lib/domain/ledger-sheet.ts'
import { format } from '#lib/i18n/format.ts'
import type { LedgerLine } from '#lib/ledger-rows/load.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import { type ShortSheet, streamSheet } from '#lib/sheet/stream-sheet.ts'
import { exportCells, exportColumns } from './sheet-columns.ts'
import { SHEET_WORDS } from './sheet-words.ts'
import { numbered } from './text-files.ts'

/** Who exported, when, of which district, as of which past day; it stands in the file. */
export type Exported = Readonly<{
  by: string
  at: Date
  districtId: string
  asOf?: string | undefined
}>

/**
 * The ledger as a sheet that can be worked on and brought back, with the instructions behind it. Its
 * words are those of its headings' language, whatever that of the page.
 */
export async function writeLedgerSheet(
  target: Writable,
  pages: AsyncIterable<readonly LedgerLine[]>,
  exported: Exported,
): Promise<void> {
  const held: [id: string, version: number][] = []
  async function* rows(): AsyncGenerator<Cell[][]> {
    for await (const page of numbered(pages)) {
      for (const { line } of page) held.push([line.id, line.version])
      yield page.map(exportCells)
    }
  }
  await streamSheet(
    target,
    { name: nameOf(exported), columns: exportColumns(exported.asOf), rows: rows() },
    () => [instructions(exported, held.length), marks(exported, held)],
  )
}

/** The name on the tab of the ledger. */
function nameOf({ asOf }: Exported): string {
  return asOf === undefined ? '问题台账' : `问题台账 截至${asOf}`
}

function instructions({ by, at, asOf }: Exported, count: number): ShortSheet {
  const mark = SHEET_WORDS.mark
    .replace('{by}', by)
    .replace('{at}', format('zh-CN').exact(at))
    .replace('{count}', String(count))
  const { past } = SHEET_WORDS
  const [name, lines] =
    asOf === undefined
      ? ['填写说明', [SHEET_WORDS.title, mark, ...SHEET_WORDS.lines]]
      : [past.name, [past.title.replace('{asOf}', asOf), mark, ...past.lines]]
  return { name, state: 'visible', widths: [100], rows: lines.map((line) => [line]) }
}

/** By these a file that comes back is known, and a row that is missing in it. */
function marks({ at, districtId, asOf }: Exported, held: readonly [string, number][]): ShortSheet {
  function* rows(): Generator<Cell[]> {
    yield [LEDGER_MARK, LEDGER_FORMAT]
    yield ['exportedAt', at.toISOString()]
    yield ['district', districtId]
    if (asOf !== undefined) yield ['asOf', asOf]
    yield [HIDDEN_HEADINGS.issueId, HIDDEN_HEADINGS.version]
    yield* held
  }
  return { name: EXPORT_SHEET, state: 'veryHidden', widths: [38, 26], rows: rows() }
}
