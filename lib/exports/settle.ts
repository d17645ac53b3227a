import { announce } from '#lib/announcements/announce.ts'
import { districtDb } from '#lib/db/district.ts'
import type { ExportFailure } from './dto.ts'
import { KEPT } from './schema.ts'

type Ref = Readonly<{ districtId: string; id: string }>
type Outcome = Readonly<{ now: Date; isAwaited: boolean; failure?: ExportFailure; data?: object }>

/**
 * Notes what became of an export, and in the same transaction tells its owner.
 * @returns 0 when the file is no longer this attempt's
 */
export async function settle(ref: Ref, claim: string, outcome: Outcome): Promise<number> {
  const { now, failure, data, isAwaited } = outcome
  const { districtId, id } = ref
  return districtDb(districtId).$transaction(async (tx) => {
    const { count } = await tx.ledgerExport.updateMany({
      where: { id, claim, status: 'running' },
      data: {
        ...data,
        status: failure ? 'failed' : 'done',
        failure: failure ?? null,
        claimedUntil: null,
        doneAt: now,
        expiresAt: new Date(now.getTime() + KEPT),
      },
    })
    if (count === 0 || isAwaited) return count
    const { accountId } = await tx.ledgerExport.findFirstOrThrow({ where: { id } })
    const kind = failure ? 'export_failed' : 'export_done'
    await announce(tx, { districtId, kind, subject: id, at: now }, [accountId])
    return count
  })
}
