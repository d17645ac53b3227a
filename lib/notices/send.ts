import { env } from '#lib/config/env.ts'
import type { OutboundSettings } from '#lib/config/outbound.ts'
import { prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb } from '#lib/db/district.ts'
import { nextAttempt } from '#lib/domain/back-off.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { deliver, type SendRound } from './deliver.ts'
import { type SendFailure, toFailure } from './senders/failure.ts'
import { openMailer } from './senders/mail.ts'

export type SendContext = Readonly<{
  now: Date
  limit?: number
  /** Where messages may go; the settings say so when left out. */
  outbound?: OutboundSettings
  /** Milliseconds a place has to answer. */
  timeout?: number
}>

/** A message that was taken for sending; whoever dies with it in hand leaves it for after the lease. */
export type Claimed = Readonly<{
  id: string
  kind: string
  channelId: string | null
  accountId: string | null
  attempts: number
}>

const LEASE_MINUTES = 5
/** In one round one place gets so many; what is behind a silent one need not wait. */
const PER_CHANNEL = 10
const PER_MAIL_SERVER = 50

/**
 * Sends what is due. Each place has a lane of its own, and the lanes run side by side: one that
 * never answers holds up nobody else. What fails is tried again later (`back-off.ts`) and finally
 * listed as dead. Several workers share the work without sending anything twice.
 * @returns how many messages were tried.
 */
export async function sendDeliveries(context: SendContext): Promise<number> {
  const districts = await prisma.district.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const counts = await Promise.all(districts.map(({ id }) => sendOfDistrict(id, context)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Sends one message at once, if it is due and nobody else has it in hand: for a test. */
export async function sendOne(districtId: string, id: string, context: SendContext): Promise<void> {
  await runLanes(districtId, await claim(districtId, { ...context, limit: 1 }, id), context)
}

async function sendOfDistrict(districtId: string, context: SendContext): Promise<number> {
  const claimed = await claim(districtId, context)
  await runLanes(districtId, claimed, context)
  return claimed.length
}

async function claim(
  districtId: string,
  { now, limit = 200 }: SendContext,
  only: string | null = null,
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
    RETURNING id::text, kind, channel_id::text AS "channelId", account_id::text AS "accountId", attempts`
}

async function runLanes(
  districtId: string,
  claimed: readonly Claimed[],
  { now, outbound = env().outbound, timeout }: SendContext,
): Promise<void> {
  const db = districtDb(districtId)
  const mailer = openMailer(outbound, env().publicUrl, timeout)
  const round = { db, districtId, now, allow: outbound.allow, timeout, mailer }
  const lanes = Map.groupBy(claimed, ({ channelId }) => channelId ?? 'mail')
  try {
    await Promise.all([...lanes.values()].map((lane) => runLane(lane, round)))
  } finally {
    mailer.close()
  }
}

/** One after the other; when the place is down, the rest is put back as if it had not been taken. */
async function runLane(lane: readonly Claimed[], round: SendRound): Promise<void> {
  for (const [index, one] of lane.entries()) {
    const failure = await attempt(one, round)
    if (!failure?.isPlaceDown) continue
    const next = nextAttempt(1, round.now) ?? round.now
    for (const waiting of lane.slice(index + 1)) {
      const data = { attempts: waiting.attempts - 1, nextAttemptAt: next, lastError: failure.code }
      await settle(round.db, waiting, data)
    }
    return
  }
}

async function attempt(one: Claimed, round: SendRound): Promise<SendFailure | null> {
  const { db, now } = round
  try {
    const status = await deliver(one, round)
    await settle(db, one, { status, settledAt: now, lastError: null })
    return null
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) return null
    // A test is not tried again behind the back of whoever made it.
    const isFinal = failure.isFinal || one.kind === 'test'
    const next = isFinal ? null : nextAttempt(one.attempts, now)
    const lastError = failure.code
    log.warn(
      { job: 'notices', delivery: one.id, fault: lastError, dead: next === null },
      'not sent',
    )
    await settle(
      db,
      one,
      next ? { nextAttemptAt: next, lastError } : { status: 'dead', settledAt: now, lastError },
    )
    return failure
  }
}

/** A defect of ours leaves the message for after the lease, and the others go on. */
function failureOf(error: unknown): SendFailure | null {
  try {
    return toFailure(error)
  } catch (defect) {
    log.error({ job: 'notices', error: errorFacts(defect) }, 'sending failed')
    return null
  }
}

type Settled = Readonly<{
  status?: 'sent' | 'dropped' | 'dead'
  settledAt?: Date
  lastError: string | null
  nextAttemptAt?: Date
  attempts?: number
}>

/** Only as long as it is still ours: after a lease somebody else may have it. */
async function settle(db: DistrictDb, { id, attempts }: Claimed, data: Settled): Promise<void> {
  await db.delivery.updateMany({ where: { id, attempts, status: 'pending' }, data })
}
