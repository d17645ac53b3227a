import { env } from '#lib/config/env.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { tryTurn } from '#lib/db/turn.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { audienceOf } from '#lib/domain/notice-audience.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { loadHistories } from './histories.ts'
import { loadRecipients, meantBy } from './people.ts'
import { type ListeningChannel, type Plan, planEvent } from './plan.ts'
import type { ChannelKind } from './schema.ts'
import { writeDeliveries, writeNotices } from './write.ts'

export type DrainContext = Readonly<{
  now: Date
  limit?: number
  /** Whether there is a mail server; the settings say so when left out. */
  canMail?: boolean
}>
type Work = Required<DrainContext> & Readonly<{ districtId: string }>

const TRANSACTION = { maxWait: 15_000, timeout: 30_000 } as const

/**
 * Tells of the events whose outbox rows are open, in their order: notices are entered, messages
 * queued and the rows marked in one transaction, so each event is told exactly once, whatever
 * crashes. One drain works in a district at a time; another one finds nothing to do.
 * @returns how many events were told; call again while it is more than zero.
 */
export async function drainOutbox(context: DrainContext): Promise<number> {
  const { now, limit = 100, canMail = env().outbound.smtpUrl !== null } = context
  const districts = await prisma.district.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  let told = 0
  for (const { id: districtId } of districts) {
    told += await drainDistrict({ now, limit, canMail, districtId })
  }
  return told
}

async function drainDistrict(work: Work): Promise<number> {
  try {
    return await inTransaction(work, (tx) => tellNext(tx, work))
  } catch (error) {
    log.error({ job: 'notices', error: errorFacts(error) }, 'telling failed; one by one')
    return oneByOne(work)
  }
}

/** An event that cannot be told is tried again after this. */
const RETRY_PAUSE = 60_000

/** An event that cannot be told must not hold up those behind it, however many there are. */
async function oneByOne(work: Work): Promise<number> {
  let told = 0
  for (let tries = 0; tries < work.limit; tries += 1) {
    let tried: bigint | undefined
    try {
      const note = (id: bigint) => {
        tried = id
      }
      const count = await inTransaction(work, (tx) => tellNext(tx, { ...work, limit: 1 }, note))
      if (count === 0) break
      told += count
    } catch (error) {
      if (tried === undefined) throw error
      await putOff(work, tried)
      log.error({ job: 'notices', outbox: `${tried}`, error: errorFacts(error) }, 'event not told')
    }
  }
  return told
}

async function putOff({ districtId, now }: Work, id: bigint): Promise<void> {
  const retryAt = new Date(now.getTime() + RETRY_PAUSE)
  await districtDb(districtId).outbox.updateMany({ where: { id }, data: { retryAt } })
}

function inTransaction<T>({ districtId }: Work, run: (tx: Tx) => Promise<T>): Promise<T> {
  return districtDb(districtId).$transaction(run, TRANSACTION)
}

async function tellNext(
  tx: Tx,
  { districtId, now, limit, canMail }: Work,
  note: (id: bigint) => void = () => {},
): Promise<number> {
  if (!(await tryTurn(tx, { of: 'notices', districtId }))) return 0
  const rows = await tx.outbox.findMany({
    where: { processedAt: null, OR: [{ retryAt: null }, { retryAt: { lte: now } }] },
    orderBy: { id: 'asc' },
    take: limit,
  })
  if (rows[0]) note(rows[0].id)
  else return 0
  const plans = await plansFor(tx, rows, { districtId, now, canMail })
  await writeNotices(
    tx,
    districtId,
    plans.flatMap(({ tellings }) => tellings),
  )
  await writeDeliveries(
    tx,
    districtId,
    plans.flatMap(({ outgoing }) => outgoing),
    now,
  )
  await tx.outbox.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { processedAt: now },
  })
  return rows.length
}

/** Who is told of each of these events, and by which messages. */
async function plansFor(
  tx: Tx,
  rows: readonly Readonly<{ issueId: string; seq: number }>[],
  { districtId, now, canMail }: Omit<Work, 'limit'>,
): Promise<Plan[]> {
  const ids = [...new Set(rows.map(({ issueId }) => issueId))]
  const histories = new Map(
    (await loadHistories(tx, districtId, ids)).map((history) => [history.issueId, history]),
  )
  const steps = rows.flatMap(({ issueId, seq }) => {
    const history = histories.get(issueId)
    return history ? [{ history, seq }] : []
  })
  const today = dateOf(now)
  const parties = steps.flatMap(({ history, seq }) => {
    const { event, view } = history.at(seq)
    const audience = audienceOf(view, event)
    return [...audience.now, ...audience.digest]
  })
  const recipients = await loadRecipients(tx, meantBy(parties, today), today)
  const channels = await listeningChannels(tx)
  return steps.map(({ history, seq }) =>
    planEvent(history, seq, { recipients, channels, canMail }, now),
  )
}

async function listeningChannels(tx: Tx): Promise<ListeningChannel[]> {
  const rows = await tx.channel.findMany({
    where: { disabledAt: null },
    select: { id: true, kind: true, groups: true, unit: { select: { path: true } } },
  })
  return rows.map(({ unit, kind, ...row }) => ({
    ...row,
    kind: kind as ChannelKind,
    path: unit.path,
  }))
}
