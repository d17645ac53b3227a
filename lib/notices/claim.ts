import { districtDb } from '#lib/db/district.ts'

/** A message that was taken for sending; whoever dies with it in hand leaves it for after the lease. */
export type Claimed = Readonly<{
  id: string
  kind: string
  channelId: string | null
  accountId: string | null
  announcementId: string | null
  attempts: number
}>

const LEASE_MINUTES = 5
/** In one round one place gets so many; what is behind a silent one need not wait. */
const PER_CHANNEL = 10
const PER_MAIL_SERVER = 50

/**
 * Takes what is due, at most `limit`, or one message alone. Whoever takes it has a lease: what is not
 * settled by then is due again.
 */
export async function claim(
  districtId: string,
  now: Date,
  { limit, only }: { limit: number; only: string | null },
): Promise<Claimed[]> {
  const lease = new Date(now.getTime() + LEASE_MINUTES * 60_000)
  // Giving up the key closes the message: later events begin a new one.
  return districtDb(districtId).$queryRaw<Claimed[]>`
    UPDATE delivery SET attempts = attempts + 1, merge_key = NULL,
      next_attempt_at = ${lease}::timestamptz
    WHERE district_id = ${districtId} AND id IN (
      SELECT d.id FROM delivery d
      JOIN (
        SELECT id, row_number() OVER (PARTITION BY channel_id ORDER BY next_attempt_at, id) AS place
        FROM delivery
        WHERE district_id = ${districtId} AND status = 'pending'
          AND next_attempt_at <= ${now}::timestamptz
          AND (${only}::uuid IS NULL OR id = ${only}::uuid)
      ) due ON due.id = d.id
      WHERE d.district_id = ${districtId} AND d.status = 'pending'
        AND d.next_attempt_at <= ${now}::timestamptz
        AND due.place <= CASE WHEN d.channel_id IS NULL THEN ${PER_MAIL_SERVER}::int ELSE ${PER_CHANNEL}::int END
      ORDER BY d.next_attempt_at, d.id LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED
    )
    RETURNING id::text, kind, channel_id::text AS "channelId", account_id::text AS "accountId",
      announcement_id::text AS "announcementId", attempts`
}
