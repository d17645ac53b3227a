import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { writeTogether } from '#lib/db/write-together.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import { type ChainTarget, chainEvents, eventWrites } from '#lib/events/append.ts'
import { type LoadedIssue, loadForClock } from './load.ts'
import { numbered } from './numbering.ts'
import { rowWrites } from './save.ts'
import { spanWrites } from './save-spans.ts'
import { sinceOf, spansOf } from './span.ts'

/**
 * Appends what the clock owes an issue up to an instant, each event at the moment it fell due. The
 * caller holds the lock of the row; nothing is written when nothing is owed.
 * @returns the issue as it then is, and how many events were appended
 */
export async function settle(
  tx: Tx,
  loaded: LoadedIssue,
  now: Date,
): Promise<{ loaded: LoadedIssue; appended: number }> {
  let current = loaded
  let appended = 0
  for (let due = owed(current, now); due; due = owed(current, now)) {
    const at = new Date(due.at)
    const by = { actorId: null, unit: due.unit, office: null, cause: due.cause, now: at }
    const event = await numbered(tx, current.view.districtId, due.event, at)
    current = append(current, by, [event])
    appended += 1
  }
  if (appended === 0) return { loaded, appended }
  await save(tx, loaded, current)
  return { loaded: { ...current, links: [] }, appended }
}

function owed({ view }: LoadedIssue, now: Date) {
  const next = nextFiring(view)
  return next && Date.parse(next.at) <= now.getTime() ? next : null
}

type By = Pick<ChainTarget, 'actorId' | 'unit' | 'office' | 'cause' | 'now'>

/** Appends events to the chain of a loaded issue; nothing is written before `save`. */
export function append(
  loaded: LoadedIssue,
  by: By,
  events: readonly [NewEvent, ...NewEvent[]],
): LoadedIssue {
  const { id, hash, view, links } = loaded
  const place = { districtId: view.districtId, issueId: id }
  const chain = chainEvents({ ...place, before: { state: view.state, hash }, ...by }, events)
  const after = { ...view, state: chain.state }
  return { ...loaded, hash: chain.hash, view: after, links: [...links, ...chain.links] }
}

/**
 * Writes the events appended since `before` and what they made of the issue, as one statement.
 * @throws DomainError stale_version when somebody else wrote in between.
 */
export async function save(tx: Tx, before: LoadedIssue, after: LoadedIssue): Promise<void> {
  const { id, view, links } = after
  const { districtId } = view
  const steps = links.map(({ event, state }) => ({ at: event.at, state }))
  const target = { districtId, id, before: before.view.state }
  const spans = spansOf(target.before, steps)
  const writes = [
    ...eventWrites({ districtId, issueId: id }, links),
    ...rowWrites(target, view, { hash: after.hash, ...sinceOf(spans) }),
    ...spanWrites(target, { before: target.before, now: view.state, spans }),
  ]
  if ((await writeTogether(tx, writes, 'issue_row')) === 0) throw new DomainError('stale_version')
}

/** One issue is written in well under a second; the rest is patience with others. */
const TRANSACTION = { maxWait: 15_000, timeout: 20_000 } as const

/** An issue that could not be settled is looked at again after this. */
const FAILED_PAUSE = 5 * 60_000

/**
 * Settles issues whose clock owes something, in the order it fell due; each in a transaction of its
 * own. Several workers share the work: each takes what no other holds.
 * @returns how many issues were settled; zero when nothing is due or others hold the rest
 * @throws whatever stopped the first one that could not be settled, after all others had their turn
 */
export async function settleDue(now: Date, limit = 50): Promise<number> {
  const due = await prisma.$queryRaw<{ districtId: string; number: string }[]>`
    SELECT district_id AS "districtId", number FROM issue
    WHERE next_at <= ${now} ORDER BY next_at, district_id, number LIMIT ${limit}`
  let settled = 0
  const defects: unknown[] = []
  for (const { districtId, number } of due) {
    const db = districtDb(districtId)
    try {
      const isDone = await db.$transaction(
        (tx) => settleOne(tx, districtId, number, now),
        TRANSACTION,
      )
      if (isDone) settled += 1
    } catch (error) {
      // One issue that cannot be settled must not hold up those behind it.
      defects.push(error)
      const nextAt = new Date(now.getTime() + FAILED_PAUSE)
      await db.issue.updateMany({ where: { number }, data: { nextAt } })
    }
  }
  if (defects.length > 0) throw defects[0]
  return settled
}

async function settleOne(tx: Tx, districtId: string, number: string, now: Date): Promise<boolean> {
  const held = await tx.$queryRaw<object[]>`
    SELECT 1 FROM issue WHERE district_id = ${districtId} AND number = ${number}
      AND next_at <= ${now} FOR UPDATE SKIP LOCKED`
  if (held.length === 0) return false
  const loaded = await loadForClock(tx, districtId, number, now)
  if (!loaded) return false
  const { appended } = await settle(tx, loaded, now)
  // What was expected has become void, by a new holiday for example: look again when it is due.
  if (appended === 0) await retime(tx, loaded)
  return true
}

async function retime(tx: Tx, { id, view }: LoadedIssue): Promise<void> {
  const next = nextFiring(view)
  const nextAt = next === null ? null : new Date(next.at)
  await tx.issue.updateMany({ where: { id }, data: { nextAt } })
}
