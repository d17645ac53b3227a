import { createHash } from 'node:crypto'
import { requireGrant } from '#lib/access/require.ts'
import { Prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { ledgerRow } from '#lib/domain/ledger-row.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { type LedgerLine, ledgerLines } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { baseFacts } from './base-values.ts'
import { rowDifference, type Standing } from './difference.ts'
import type { ImportDraft, RowDraft } from './draft.ts'
import { withDuplicates } from './duplicates.ts'
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
  const units = await unitsOf(districtId)
  const { name: district } = await districtDb(districtId).unit.findFirstOrThrow({
    where: { parentCode: null, kind: 'federation' },
    select: { name: true },
  })
  const reading = await readLedger(bytes, name, { units, district, today: dateOf(now) })
  const { origin, headings, otherLedgers, sheet, pastDay } = reading
  if (origin && origin.district !== districtId) throw fileFault('ledger_elsewhere')
  // What was so then is no correction of what is so now.
  if (pastDay) throw fileFault('ledger_of_past', { date: pastDay })
  const rows = await differences(districtId, reading, units)
  if (rows.length > MOST_ROWS) throw fileFault('ledger_too_different', { max: MOST_ROWS })
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheet,
    total: reading.rows.length,
    notes: {
      unknown: headings.unknown,
      missing: headings.missing,
      otherLedgers,
      withoutBase: origin === null,
    },
    rows: await withDuplicates(districtId, rows),
  }
}

function fileFault(rule: string, params = {}): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'file', rule, params }] })
}

async function unitsOf(districtId: string): Promise<LedgerUnit[]> {
  const units = await districtDb(districtId).unit.findMany({
    select: { code: true, name: true, level: true, parentCode: true },
    orderBy: { code: 'asc' },
  })
  return units.map((unit) => ({ ...unit, level: unit.level as Level }))
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
  const standing = await standingOf(districtId, { rows, known, units })
  const met = new Set<string>()
  const drafts = rows.flatMap((row): RowDraft[] => {
    const line = lineOf(row, known)
    if (line === undefined) {
      const isNew = row.base === null && numberOf(row) === ''
      return [isNew ? newRow(row, context) : unknownRow(row, 'number_unknown')]
    }
    if (met.has(line.id)) return [unknownRow(row, 'row_twice')]
    met.add(line.id)
    const cells = rowDifference(row, standing(line, row), context)
    return cells.length === 0 ? [] : [{ ...draftOf(line, row), cells }]
  })
  const gone = [...exported].flatMap(([id, version]) => {
    const line = met.has(id) ? undefined : known.byId.get(id)
    const isOver = line?.stage === 'terminated' || line?.stage === 'declined'
    return line && !isOver ? [{ ...draftOf(line, null), base: version }] : []
  })
  return [...drafts, ...gone]
}

type Known = Readonly<{
  byId: ReadonlyMap<string, LedgerLine>
  byNumber: ReadonlyMap<string, LedgerLine>
}>

const numberOf = (row: LedgerRow) => row.cells.number?.value ?? ''

function lineOf(row: LedgerRow, { byId, byNumber }: Known): LedgerLine | undefined {
  return row.base ? byId.get(row.base.issueId) : byNumber.get(numberOf(row))
}

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
  given: { rows: readonly LedgerRow[]; known: Known; units: readonly LedgerUnit[] },
): Promise<(line: LedgerLine, row: LedgerRow) => Standing> {
  const { rows, known, units } = given
  const moved = rows.flatMap((row) => {
    const line = lineOf(row, known)
    if (!line || !row.base || row.base.version === line.version) return []
    return [{ id: line.id, version: row.base.version }]
  })
  const before = await baseFacts(districtDb(districtId), moved, units)
  return (line, { row }) => ({
    base: ledgerRow(before.get(line.id) ?? line.facts, LEDGER_WORDS, row),
    current: ledgerRow(line.facts, LEDGER_WORDS, row),
  })
}

function draftOf({ facts }: LedgerLine, row: LedgerRow | null): RowDraft {
  return {
    row: row?.row ?? null,
    kind: row === null ? 'removed' : 'changed',
    number: facts.number,
    base: row?.base?.version ?? null,
    title: facts.description.slice(0, 80),
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
    title: words('description').slice(0, 80),
    chamber: words('chamber').slice(0, 80),
    fault: { rule, params: { number: numberOf(row) } },
    duplicateOf: null,
    opening: null,
    cells: [],
  }
}
