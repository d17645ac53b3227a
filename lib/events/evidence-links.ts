import type { Tx } from '#lib/db/district.ts'
import type { EvidenceKind, RecordKind } from '#lib/domain/codes.ts'
import type { EvidenceRef } from '#lib/domain/decision.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** Files belong to one statement of one issue: uploaded by whoever makes it, attached once. */
const unknown = () => new DomainError('unknown_evidence', { path: 'evidence' })

/**
 * The uploads an actor puts forward, in the order given, as an event records them (id, SHA-256 of
 * the stored bytes, name). An id given twice counts once.
 * @throws DomainError unknown_evidence (path `evidence`) when one does not exist, is somebody
 *   else's, or is already attached; the three look alike, so that ids cannot be probed.
 */
export async function resolveEvidence(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<EvidenceRef[]> {
  const wanted = distinct(ids)
  if (wanted.length === 0) return []
  const rows = await tx.evidence.findMany({
    where: { id: { in: wanted }, uploadedById: actor.personId, issueId: null, recordId: null },
    select: { id: true, sha256: true, name: true, kind: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.map((id) => {
    const row = byId.get(id)
    if (!row) throw unknown()
    const { kind, ...file } = row
    return kind === null ? file : { ...file, kind: kind as EvidenceKind }
  })
}

/**
 * Ties resolved uploads to the event that names them; the issue row must exist. From then on they
 * are seen by those who see the issue.
 * @throws DomainError unknown_evidence when another statement took one of them in the meantime.
 */
export async function attachEvidence(
  tx: Tx,
  ids: readonly string[],
  issueId: string,
  seq: number,
): Promise<void> {
  const wanted = distinct(ids)
  if (wanted.length === 0) return
  const { count } = await tx.evidence.updateMany({
    where: { id: { in: wanted }, issueId: null },
    data: { issueId, seq },
  })
  if (count !== wanted.length) throw unknown()
}

/** A record of a chamber that files prove, and the item when it is a check-up. */
export type ProvenRecord = Readonly<{
  kind: RecordKind
  id: string
  item?: string
  chamber: string
}>

/**
 * Ties resolved uploads to a record of a chamber instead of an issue: from then on they are seen by
 * those who read the health of the chamber.
 * @throws DomainError unknown_evidence when another statement took one of them in the meantime.
 */
export async function attachToRecord(
  tx: Tx,
  ids: readonly string[],
  record: ProvenRecord,
): Promise<void> {
  const wanted = distinct(ids)
  if (wanted.length === 0) return
  const { count } = await tx.evidence.updateMany({
    where: { id: { in: wanted }, issueId: null, recordId: null },
    data: {
      recordKind: record.kind,
      recordId: record.id,
      recordItem: record.item ?? null,
      chamberCode: record.chamber,
    },
  })
  if (count !== wanted.length) throw unknown()
}

/** The database spells ids in lower case. */
function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.toLowerCase()))]
}
