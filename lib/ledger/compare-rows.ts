import { Prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { ledgerRow } from '#lib/domain/ledger-row.ts'
import { type LedgerLine, ledgerLines } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { baseFacts } from './base-values.ts'
import { rowDifference, type Standing } from './difference.ts'
import type { RowDraft } from './draft.ts'
import { hasForeignNumber, type Match } from './match-rows.ts'
import { newRow } from './opening.ts'
import type { ExportOrigin, LedgerRow, LedgerUnit } from './read-types.ts'
import { draftOf, unknownRow } from './row-drafts.ts'
import type { UnitNames } from './said.ts'

/** What rows are compared with. */
export type Ground = Readonly<{
  districtId: string
  units: readonly LedgerUnit[]
  origin: ExportOrigin | null
}>
type Matched = Readonly<{ row: LedgerRow; match: Match }>

/** What of some rows differs from what stands here. */
export async function compareRows(
  { districtId, units, origin, unitName }: Ground & { unitName: UnitNames },
  rows: readonly Matched[],
): Promise<RowDraft[]> {
  const context = { words: LEDGER_WORDS, unitName }
  const matches = rows.map(({ match }) => match)
  const ids = matches.flatMap((match) => ('line' in match ? match.line.id : []))
  const lines = await linesOf(districtId, ids)
  const standing = await standingOf(districtId, { lines, matches, units })
  return rows.flatMap(({ row, match }): RowDraft[] => {
    if ('rule' in match) return [unknownRow(row, match.rule)]
    if ('isNew' in match) {
      return [newRow(row, { ...context, isForeign: hasForeignNumber(row, origin) })]
    }
    const line = lines.get(match.line.id)
    if (!line) return []
    const cells = rowDifference(row, standing(line, row), context)
    return cells.length === 0 ? [] : [{ ...draftOf(line.facts, match.version, row), cells }]
  })
}

/** Issues that were exported and have no row any more, each with the version it was exported at. */
export async function goneRows(
  districtId: string,
  gone: readonly (readonly [id: string, version: number])[],
): Promise<RowDraft[]> {
  const ids = gone.map(([id]) => id)
  const lines = await linesOf(districtId, ids)
  return gone.flatMap(([id, version]) => {
    const line = lines.get(id)
    const isOver = line?.stage === 'terminated' || line?.stage === 'declined'
    return line && !isOver ? [draftOf(line.facts, version, null)] : []
  })
}

async function linesOf(districtId: string, ids: string[]): Promise<Map<string, LedgerLine>> {
  const lines = await ledgerLines(
    Prisma.sql`FROM issue i WHERE i.district_id = ${districtId} AND i.id = ANY(${ids}::uuid[])`,
    Prisma.sql`ORDER BY i.number`,
  )
  return new Map(lines.map((line) => [line.id, line]))
}

type Given = Readonly<{
  lines: ReadonlyMap<string, LedgerLine>
  matches: readonly Match[]
  units: readonly LedgerUnit[]
}>

/** What stood in a row when it was exported, and stands there now. */
async function standingOf(
  districtId: string,
  { lines, matches, units }: Given,
): Promise<(line: LedgerLine, row: LedgerRow) => Standing> {
  const moved = matches.flatMap((match) => {
    if (!('line' in match) || match.version === null) return []
    const { id } = match.line
    return match.version === lines.get(id)?.version ? [] : [{ id, version: match.version }]
  })
  const before = await baseFacts(districtDb(districtId), moved, units)
  return (line, { row }) => ({
    base: ledgerRow(before.get(line.id) ?? line.facts, LEDGER_WORDS, row),
    current: ledgerRow(line.facts, LEDGER_WORDS, row),
  })
}
