import { createHash } from 'node:crypto'
import { requireGrant } from '#lib/access/require.ts'
import { Prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { ledgerRow } from '#lib/domain/ledger-row.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { cut } from '#lib/domain/text.ts'
import { type LedgerLine, ledgerLines } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { baseFacts } from './base-values.ts'
import { rowDifference, type Standing } from './difference.ts'
import type { ImportDraft, RowDraft } from './draft.ts'
import { withDuplicates } from './duplicates.ts'
import { knownUnits } from './known-units.ts'
import { hasForeignNumber, type Known, type Match, matchRows, numberOf } from './match-rows.ts'
import { fileNotes } from './notes.ts'
import { newRow } from './opening.ts'
import { readLedger } from './read-ledger.ts'
import type { LedgerReading, LedgerRow, LedgerUnit } from './read-types.ts'

/** So many rows that differ are taken at once; nobody looks through more. */
export const MOST_ROWS = 20_000

export type LedgerFile = Readonly<{ name: string; bytes: Uint8Array }>

/**
 * Looks through a ledger and finds how it differs from what stands here. Writes nothing.
 * @throws DomainError not_granted; invalid_input at `file`: what the reader refuses, a file of another
 *   district or of a past day, more than MOST_ROWS rows that differ.
 */
export async function prepareImport(
  actor: Actor,
  { name, bytes }: LedgerFile,
  now: Date,
): Promise<ImportDraft> {
  const { districtId } = actor
  requireGrant(actor, 'import_ledger', { districtId, paths: [] })
  const { all, units, former } = await knownUnits(districtId)
  const { name: district } = await districtDb(districtId).unit.findFirstOrThrow({
    where: { parentCode: null, kind: 'federation' },
    select: { name: true },
  })
  const reading = await readLedger(bytes, name, { units, former, district, today: dateOf(now) })
  const { origin, sheet, pastDay } = reading
  if (origin && origin.district !== districtId) throw fileFault('ledger_elsewhere')
  // What was so then is no correction of what is so now.
  if (pastDay) throw fileFault('ledger_of_past', { date: pastDay })
  const rows = await differences(districtId, reading, all)
  if (rows.length > MOST_ROWS) throw fileFault('ledger_too_different', { max: MOST_ROWS })
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheet,
    total: reading.rows.length,
    notes: fileNotes(reading),
    rows: await withDuplicates(districtId, rows),
  }
}

function fileFault(rule: string, params = {}): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'file', rule, params }] })
}

async function differences(
  districtId: string,
  { rows, origin }: LedgerReading,
  units: readonly LedgerUnit[],
): Promise<RowDraft[]> {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const context = { words: LEDGER_WORDS, unitName: (code: string) => names.get(code) ?? code }
  const exported = origin?.issues ?? new Map<string, number>()
  const known = await knownLines(districtId, rows, [...exported.keys()])
  const matches = matchRows(rows, known, origin)
  const standing = await standingOf(districtId, [...matches.values()], units)
  const met = new Set<string>()
  const drafts = [...matches].flatMap(([row, match]): RowDraft[] => {
    if ('rule' in match) return [unknownRow(row, match.rule)]
    if ('isNew' in match) {
      return [newRow(row, { ...context, isForeign: hasForeignNumber(row, origin) })]
    }
    met.add(match.line.id)
    const cells = rowDifference(row, standing(match, row), context)
    return cells.length === 0 ? [] : [{ ...draftOf(match, row), cells }]
  })
  const gone = [...exported].flatMap(([id, version]) => {
    const line = met.has(id) ? undefined : known.byId.get(id)
    const isOver = line?.stage === 'terminated' || line?.stage === 'declined'
    return line && !isOver ? [draftOf({ line, version }, null)] : []
  })
  return [...drafts, ...gone]
}

type Found = Extract<Match, { line: LedgerLine }>

async function knownLines(
  districtId: string,
  rows: readonly LedgerRow[],
  exported: readonly string[],
): Promise<Known> {
  const ids = [...new Set([...exported, ...rows.flatMap(({ base }) => base?.issueId ?? [])])]
  const numbers = [...new Set(rows.map(numberOf).filter((number) => number !== ''))]
  const lines = await ledgerLines(
    Prisma.sql`FROM issue i WHERE i.district_id = ${districtId}
      AND (i.id = ANY(${ids}::uuid[]) OR i.number = ANY(${numbers}::text[]))`,
    Prisma.sql`ORDER BY i.number`,
  )
  return {
    byId: new Map(lines.map((line) => [line.id, line])),
    byNumber: new Map(lines.map((line) => [line.facts.number, line])),
  }
}

/** What stood in a row when it was exported, and stands there now. */
async function standingOf(
  districtId: string,
  matches: readonly Match[],
  units: readonly LedgerUnit[],
): Promise<(found: Found, row: LedgerRow) => Standing> {
  const moved = matches.flatMap((match) => {
    if (!('line' in match) || match.version === null) return []
    const { line, version } = match
    return version === line.version ? [] : [{ id: line.id, version }]
  })
  const before = await baseFacts(districtDb(districtId), moved, units)
  return ({ line }, { row }) => ({
    base: ledgerRow(before.get(line.id) ?? line.facts, LEDGER_WORDS, row),
    current: ledgerRow(line.facts, LEDGER_WORDS, row),
  })
}

function draftOf({ line: { facts }, version }: Found, row: LedgerRow | null): RowDraft {
  return {
    row: row?.row ?? null,
    kind: row === null ? 'removed' : 'changed',
    number: facts.number,
    base: version,
    title: cut(facts.description, 80),
    chamber: facts.chamber,
    fault: null,
    duplicateOf: null,
    opening: null,
    cells: [],
  }
}

/** A row that names an issue nobody finds, or one that stands above already. */
function unknownRow(row: LedgerRow, rule: string): RowDraft {
  const words = (column: 'description' | 'chamber') => row.cells[column]?.raw ?? ''
  return {
    row: row.row,
    kind: 'changed',
    number: null,
    base: null,
    title: cut(words('description'), 80),
    chamber: cut(words('chamber'), 80),
    fault: { rule, params: { number: numberOf(row) } },
    duplicateOf: null,
    opening: null,
    cells: [],
  }
}
