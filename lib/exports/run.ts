import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import type { LedgerLine } from '#lib/ledger-rows/load.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { exportPath } from './place.ts'
import { type ExportFormat, storedRequest } from './schema.ts'
import { settle } from './settle.ts'
import { sightOf } from './sight.ts'
import { exportLines } from './source.ts'
import { writeExportFile } from './write-file.ts'

/** An attempt that says nothing for so long is taken for dead, and another begins anew. */
const LEASE = 60_000
/** An export a defect has broken off so often is given up. */
const MOST_ATTEMPTS = 3

type Ref = Readonly<{ districtId: string; id: string }>
type ActorOf = (account: Ref, now: Date) => Promise<Actor | null>
/** `isAwaited`: whoever asked is looking, and need not be told. */
type Moment = Readonly<{ now: Date; signal: AbortSignal; isAwaited?: boolean }>

/** The file is no longer this attempt's: another has taken it, or the worker is to stop. */
class Lost extends Error {}

/** Exports of every district that nobody is writing, the oldest first. */
export async function openExports(now: Date): Promise<Ref[]> {
  return prisma.ledgerExport.findMany({
    where: { ...unfinished(now), expiresAt: { gt: now } },
    orderBy: { createdAt: 'asc' },
    select: { districtId: true, id: true },
    take: 5,
  })
}

const unfinished = (now: Date) => ({
  status: { in: ['waiting', 'running'] },
  OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
})

/**
 * Writes the file of an export by the rights its owner has at that moment. Safe in several workers at
 * once: one writes, and when it dies another begins anew; a file is there whole or not at all.
 * @returns 1 when it is settled, 0 when somebody else has it or the worker is to stop
 * @throws whatever a defect throws; it is tried again, up to three times.
 */
export async function runExport(ref: Ref, actorOf: ActorOf, moment: Moment): Promise<number> {
  const { now, isAwaited = false } = moment
  const db = districtDb(ref.districtId)
  const claim = randomUUID()
  const { count } = await db.ledgerExport.updateMany({
    where: { id: ref.id, ...unfinished(now) },
    data: {
      claim,
      claimedUntil: after(now, LEASE),
      status: 'running',
      done: 0,
      attempts: { increment: 1 },
    },
  })
  if (count === 0) return 0
  const row = await db.ledgerExport.findFirstOrThrow({ where: { id: ref.id } })
  if (row.attempts > MOST_ATTEMPTS) return settle(ref, claim, { failure: 'defect', now, isAwaited })
  const actor = await actorOf({ districtId: ref.districtId, id: row.accountId }, now)
  if (!actor || !isGranted(actor, 'read')) {
    return settle(ref, claim, { failure: 'account_disabled', now, isAwaited })
  }
  const path = exportPath(ref.id, claim)
  try {
    const kind = { format: row.format as ExportFormat, encoding: row.encoding }
    const request = storedRequest.parse(row.request)
    const lines = exportLines(actor, request, now)
    const { asOf } = request
    const exported = { by: actor.name, at: now, districtId: ref.districtId, asOf }
    const written = await writeExportFile(path, kind, told(lines, ref, claim, moment), exported)
    const data = { ...written, size: BigInt(written.size), sight: sightOf(actor) }
    if ((await settle(ref, claim, { data, now, isAwaited })) === 1) return 1
    await rm(path, { force: true })
    return 0
  } catch (error) {
    await letGo(ref, claim)
    if (error instanceof Lost) return 0
    log.error(
      { exportId: ref.id, attempt: row.attempts, error: errorFacts(error) },
      'export failed',
    )
    throw error
  }
}

/** The pages as they come, each noted; the time of the attempt runs on while it lives. */
async function* told(
  pages: AsyncIterable<LedgerLine[]>,
  { districtId, id }: Ref,
  claim: string,
  { now, signal }: Moment,
): AsyncGenerator<LedgerLine[]> {
  const began = Date.now()
  for await (const page of pages) {
    if (signal.aborted) throw new Lost()
    const { count } = await districtDb(districtId).ledgerExport.updateMany({
      where: { id, claim, status: 'running' },
      data: {
        done: { increment: page.length },
        claimedUntil: after(now, Date.now() - began + LEASE),
      },
    })
    if (count === 0) throw new Lost()
    yield page
  }
}

/** Leaves the export to the next attempt. */
async function letGo({ districtId, id }: Ref, claim: string): Promise<void> {
  await districtDb(districtId).ledgerExport.updateMany({
    where: { id, claim, status: 'running' },
    data: { status: 'waiting', claimedUntil: null, claim: null, done: 0 },
  })
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}
