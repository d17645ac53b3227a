import { randomUUID } from 'node:crypto'
import { Prisma, type Tx } from '#lib/db/district.ts'
import type { Outgoing, Telling } from './plan.ts'

/** Enters what accounts are told: one row an issue, with the count of unread happenings. */
export async function writeNotices(
  tx: Tx,
  districtId: string,
  tellings: readonly Telling[],
): Promise<void> {
  const groups = Map.groupBy(tellings, (one) => `${one.accountId} ${one.issueId}`)
  if (groups.size === 0) return
  // In one order everywhere, so that nobody who marks them as read is met halfway.
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const values = rows.map(([, group]) => {
    const times = group.map(({ at }) => at.getTime())
    const { accountId, issueId } = group[0] as Telling
    const first = new Date(Math.min(...times))
    const last = new Date(Math.max(...times))
    const seq = Math.max(...group.map((one) => one.seq))
    return Prisma.sql`(${districtId}, ${randomUUID()}::uuid, ${accountId}::uuid, ${issueId}::uuid,
      ${group.length}::int, ${first}::timestamptz, ${last}::timestamptz, ${seq}::int)`
  })
  await tx.$executeRaw`
    INSERT INTO notice (district_id, id, account_id, issue_id, unread, first_at, last_at, last_seq)
    VALUES ${Prisma.join(values)}
    ON CONFLICT (district_id, account_id, issue_id) DO UPDATE SET
      unread = EXCLUDED.unread + CASE WHEN notice.read_at IS NULL THEN notice.unread ELSE 0 END,
      first_at = CASE WHEN notice.read_at IS NULL THEN notice.first_at ELSE EXCLUDED.first_at END,
      last_at = greatest(notice.last_at, EXCLUDED.last_at),
      last_seq = greatest(notice.last_seq, EXCLUDED.last_seq),
      read_at = NULL`
}

/** Enters messages to be sent; one that is still open and has the same key takes the news in. */
export async function writeDeliveries(
  tx: Tx,
  districtId: string,
  outgoing: readonly Outgoing[],
  now: Date,
): Promise<void> {
  const groups = Map.groupBy(outgoing, (one) => one.mergeKey ?? randomUUID())
  if (groups.size === 0) return
  const values = [...groups].map(([, [one]]) => {
    const { kind, channelId, accountId, mergeKey, due } = one as Outgoing
    const status = kind === 'digest' ? 'held' : 'pending'
    return Prisma.sql`(${districtId}, ${randomUUID()}::uuid, ${kind}, ${channelId}::uuid,
      ${accountId}::uuid, ${status}, ${mergeKey}, ${due}::timestamptz, ${now}::timestamptz)`
  })
  // In the order of the values: a row that is being sent at this moment has given up its key.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO delivery (district_id, id, kind, channel_id, account_id, status, merge_key,
      next_attempt_at, created_at)
    VALUES ${Prisma.join(values)}
    ON CONFLICT (district_id, merge_key) DO UPDATE SET merge_key = EXCLUDED.merge_key
    RETURNING id::text`
  const items = [...groups.values()].flatMap((group, index) =>
    group.map(({ happening: { issueId, seq } }) => ({
      districtId,
      deliveryId: rows[index]?.id as string,
      issueId,
      seq,
    })),
  )
  await tx.deliveryItem.createMany({ data: items, skipDuplicates: true })
}
