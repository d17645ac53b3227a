import { env } from '#lib/config/env.ts'
import type { OutboundSettings } from '#lib/config/outbound.ts'
import { prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb } from '#lib/db/district.ts'
import { nextAttempt } from '#lib/domain/back-off.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { type Claimed, claim } from './claim.ts'
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
  /** Asked to stop, a lane puts back what it has not begun. */
  signal?: AbortSignal
}>

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
  await runLanes(districtId, await claim(districtId, context.now, { limit: 1, only: id }), context)
}

async function sendOfDistrict(districtId: string, context: SendContext): Promise<number> {
  const { now, limit = 200 } = context
  const claimed = await claim(districtId, now, { limit, only: null })
  await runLanes(districtId, claimed, context)
  return claimed.length
}

async function runLanes(
  districtId: string,
  claimed: readonly Claimed[],
  { now, outbound = env().outbound, timeout, signal }: SendContext,
): Promise<void> {
  const db = districtDb(districtId)
  const mailer = openMailer(outbound, env().publicUrl, timeout)
  const round = { db, districtId, now, allow: outbound.allow, timeout, mailer }
  const lanes = Map.groupBy(claimed, ({ channelId }) => channelId ?? 'mail')
  try {
    await Promise.all([...lanes.values()].map((lane) => runLane(lane, round, signal)))
  } finally {
    mailer.close()
  }
}

/** One after the other; when the place is down, the rest is put back as if it had not been taken. */
async function runLane(
  lane: readonly Claimed[],
  round: SendRound,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const [index, one] of lane.entries()) {
    if (signal?.aborted) return putBack(round.db, lane.slice(index), round.now, null)
    const failure = await attempt(one, round)
    if (!failure?.isPlaceDown) continue
    const next = nextAttempt(1, round.now) ?? round.now
    return putBack(round.db, lane.slice(index + 1), next, failure.code)
  }
}

async function putBack(
  db: DistrictDb,
  waiting: readonly Claimed[],
  nextAttemptAt: Date,
  lastError: string | null,
): Promise<void> {
  for (const one of waiting) {
    await settle(db, one, { attempts: one.attempts - 1, nextAttemptAt, lastError })
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
