import { createHash } from 'node:crypto'
import { requireGrant } from '#lib/access/require.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { cut, withoutUnseen } from '#lib/domain/text.ts'
import { findDifferences } from './differences.ts'
import type { ImportDraft } from './draft.ts'
import { withDuplicates } from './duplicates.ts'
import { knownUnits } from './known-units.ts'
import { fileNotes } from './notes.ts'
import { openLedger } from './read-ledger.ts'

/** So many rows that differ are taken at once; nobody looks through more. */
export const MOST_ROWS = 20_000

/** `sheet`: the one of its sheets that is read; without it the one that looks most like a ledger. */
export type LedgerFile = Readonly<{ name: string; bytes: Uint8Array; sheet?: string }>

/**
 * Looks through a ledger and finds how it differs from what stands here. Writes nothing.
 * @throws DomainError not_granted; invalid_input at `file`: what the reader refuses, a file of another
 *   district or of a past day, more than MOST_ROWS rows that differ; at `sheet` when there is none such.
 */
export async function prepareImport(
  actor: Actor,
  { name: given, bytes, sheet: wanted = '' }: LedgerFile,
  now: Date,
): Promise<ImportDraft> {
  const { districtId } = actor
  // The name of a file may hold anything; it is shown, and stands in reasons.
  const name = cut(withoutUnseen(given).replace(/\s+/g, ' ').trim(), 200)
  requireGrant(actor, 'import_ledger', { districtId, paths: [] })
  const { all, units, former } = await knownUnits(districtId)
  const { name: district } = await districtDb(districtId).unit.findFirstOrThrow({
    where: { parentCode: null, kind: 'federation' },
    select: { name: true },
  })
  const context = { units, former, district, today: dateOf(now) }
  const asked = wanted.trim() === '' ? {} : { sheet: wanted.trim() }
  const ledger = await openLedger(bytes, name, { ...context, ...asked })
  const { origin, sheet, pastDay } = ledger
  if (origin && origin.district !== districtId) throw fileFault('ledger_elsewhere')
  // What was so then is no correction of what is so now.
  if (pastDay) throw fileFault('ledger_of_past', { date: pastDay })
  const found = await findDifferences({ districtId, units: all, origin }, ledger, requireFew)
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheet,
    total: found.total,
    notes: fileNotes(ledger, found),
    rows: await withDuplicates(districtId, found.rows),
  }
}

function requireFew(different: number): void {
  if (different > MOST_ROWS) throw fileFault('ledger_too_different', { max: MOST_ROWS })
}

function fileFault(rule: string, params = {}): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'file', rule, params }] })
}
