import { createHash } from 'node:crypto'
import { districtDb } from '#lib/db/district.ts'
import { type CheckupView, confirmed, type ItemScore, sealText } from '#lib/domain/checkup.ts'
import { standardContentSchema, tally } from '#lib/domain/standard.ts'
import { expectSame } from './difference.ts'

const BATCH = 200

/**
 * Every sealed check-up still says what was sealed: its hash over scores, reasons and files, and the
 * result these amount to.
 * @throws Contradiction for the first that does not.
 */
export async function checkCheckups(districtId: string): Promise<void> {
  for (let after: string | undefined; ; ) {
    const batch = await sealedAfter(districtId, after)
    for (const one of batch) check(one)
    after = batch.at(-1)?.row.id
    if (after === undefined) return
  }
}

async function sealedAfter(districtId: string, after: string | undefined) {
  const db = districtDb(districtId)
  const rows = await db.checkup.findMany({
    where: { sealedAt: { not: null }, ...(after === undefined ? {} : { id: { gt: after } }) },
    include: { standard: true, scores: true },
    orderBy: { id: 'asc' },
    take: BATCH,
  })
  const files = await db.evidence.findMany({
    where: { recordKind: 'checkup', recordId: { in: rows.map(({ id }) => id) } },
    select: { id: true, sha256: true, name: true, recordId: true, recordItem: true },
  })
  const byRecord = Map.groupBy(files, ({ recordId }) => recordId)
  return rows.map((row) => ({ row, files: byRecord.get(row.id) ?? [] }))
}
type Sealed = Awaited<ReturnType<typeof sealedAfter>>[number]

function check({ row, files }: Sealed): void {
  const { id, standardCode, standardVersion, standard, sealedById, sealedAt } = row
  const scores = row.scores.map(
    ({ item, selfNote, reason, selfScore, score }): ItemScore => ({
      item,
      selfNote,
      reason,
      selfScore: selfScore === null ? null : Number(selfScore),
      score: score === null ? null : Number(score),
    }),
  )
  const content = standardContentSchema.parse(standard.content)
  const view: CheckupView = {
    id,
    chamber: { code: row.chamberCode, name: '' },
    standard: { code: standardCode, version: standardVersion, content },
    scores,
    evidence: Map.groupBy(files, ({ recordItem }) => recordItem ?? ''),
  }
  const place = { subject: `checkup ${id}`, seq: null }
  const { total, bonus, isVetoed, failedGates } = tally(content, confirmed(scores))
  expectSame(place, 'total', Number(row.total), total)
  expectSame(place, 'bonus', Number(row.bonus), bonus)
  expectSame(place, 'isVetoed', row.isVetoed, isVetoed)
  expectSame(place, 'failedGates', row.failedGates, failedGates)
  const sealed = { byId: sealedById ?? '', at: sealedAt?.toISOString() ?? '' }
  const hash = createHash('sha256').update(sealText(view, sealed)).digest('hex')
  expectSame(place, 'sealHash', row.sealHash, hash)
}
