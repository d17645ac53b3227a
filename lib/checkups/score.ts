import { DomainError } from '#lib/domain/errors.ts'
import type { StandardItem } from '#lib/domain/standard.ts'
import { attachToRecord, resolveEvidence } from '#lib/events/evidence-links.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { contentOf, type LoadedCheckup, type ScoreRow } from './load.ts'

/** What was written of one item, and the version its row then has. */
export type Scored = Readonly<{ id: string; item: string; version: number }>

/** As many files as prove one item: sealing puts all of them into the issue about it. */
const MOST_PROOF = 40

type Entry = Readonly<{ item: string; score: number; version: number; evidence: string[] }>

/**
 * The item of the form that is scored.
 * @throws DomainError not_found, score_out_of_range at `score` naming the most it gives.
 */
export function itemToScore(checkup: LoadedCheckup, { item: code, score }: Entry): StandardItem {
  const item = contentOf(checkup.standard.content).items.find((one) => one.code === code)
  if (!item) throw new DomainError('not_found')
  if (score < 0 || score > item.points) {
    throw new DomainError('score_out_of_range', { path: 'score', params: { max: item.points } })
  }
  return item
}

/**
 * Writes one entry of a check-up that is locked. Sent again after the answer was lost, it finds its
 * own words and answers as before; `says` tells whether a row already says the same.
 * @throws DomainError stale_version with the version the row now has; unknown_evidence.
 */
export async function writeEntry(
  ctx: Ctx,
  checkup: LoadedCheckup,
  entry: Entry,
  { data, says }: { data: Partial<ScoreRow>; says(row: ScoreRow): boolean },
): Promise<Scored> {
  const { tx, actor } = ctx
  const { id } = checkup
  const { item } = entry
  const row = checkup.scores.find((one) => one.item === item)
  const version = row?.version ?? 0
  if (row && says(row)) {
    await attachProof(ctx, checkup, entry)
    return { id, item, version }
  }
  if (version !== entry.version) {
    throw new DomainError('stale_version', { params: { current: version } })
  }
  await attachProof(ctx, checkup, entry)
  const next = version + 1
  if (row) {
    await tx.checkupScore.updateMany({
      where: { checkupId: id, item, version },
      data: { ...data, version: next },
    })
  } else {
    const { districtId } = actor
    await tx.checkupScore.create({
      data: { districtId, checkupId: id, item, ...data, version: next },
    })
  }
  return { id, item, version: next }
}

/**
 * Ties files to an item; those that already are stay.
 * @throws DomainError unknown_evidence; invalid_input at `evidence` when there are too many then.
 */
export async function attachProof(
  { tx, actor }: Ctx,
  { id, chamberCode }: Pick<LoadedCheckup, 'id' | 'chamberCode'>,
  { item, evidence }: Pick<Entry, 'item' | 'evidence'>,
): Promise<void> {
  if (evidence.length === 0) return
  const there = await tx.evidence.findMany({
    where: { recordKind: 'checkup', recordId: id, recordItem: item },
    select: { id: true },
  })
  const known = new Set(there.map((file) => file.id))
  const fresh = evidence.filter((one) => !known.has(one.toLowerCase()))
  if (known.size + fresh.length > MOST_PROOF) {
    const fields = [{ path: 'evidence', rule: 'too_many_items', params: { max: MOST_PROOF } }]
    throw new DomainError('invalid_input', { fields })
  }
  const files = await resolveEvidence(tx, actor, fresh)
  await attachToRecord(
    tx,
    files.map((file) => file.id),
    { kind: 'checkup', id, item, chamber: chamberCode },
  )
}
