import { Prisma } from './client.ts'
import { rows } from './rows.ts'

/** So many answers are kept in a process, the longest unused given up first. */
const MOST_KEPT = 1_000
/** No answer is used longer than this, whatever the marks say. */
const LONGEST = 30_000
/** Writers that commit in another order than they took their numbers in: never so many at once. */
const IN_FLIGHT = 64

type Kept = Readonly<{ mark: string; at: number; answer: Promise<unknown> }>
const kept = new Map<string, Kept>()

/**
 * The answer to a question about the record of a district, asked of the database only when something
 * was written to its record or its administration since it was asked last. The answer is as fresh as
 * if it had been asked now; two who ask at once ask once. For counts over many rows that many people
 * look at, never for what a command decides by.
 * @param key everything the answer depends on besides the record: who asks, for what, on which day
 */
export async function whileUnchanged<T>(
  districtId: string,
  key: readonly unknown[],
  ask: () => Promise<T>,
): Promise<T> {
  const name = JSON.stringify([districtId, ...key])
  const mark = await markOf(districtId)
  const known = kept.get(name)
  const isFresh = known?.mark === mark && Date.now() - known.at < LONGEST
  const entry = isFresh ? known : { mark, at: Date.now(), answer: ask() }
  kept.delete(name)
  kept.set(name, entry)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string)
  if (!isFresh) entry.answer.catch(() => kept.get(name) === entry && kept.delete(name))
  return entry.answer as Promise<T>
}

const asked = new Map<string, Promise<string>>()

/**
 * What the record of a district stands at: the last events, of which one that took its number early and
 * was committed late is one more, and the last line of the audit log. Those who ask before the
 * statement is sent share it.
 */
function markOf(districtId: string): Promise<string> {
  const sent = asked.get(districtId) ?? new Promise<void>(setImmediate).then(() => read(districtId))
  asked.set(districtId, sent)
  return sent
}

async function read(districtId: string): Promise<string> {
  asked.delete(districtId)
  const [row] = await rows<{ mark: string }>(Prisma.sql`
    SELECT concat(
      (SELECT string_agg(id::text, ',') FROM (
        SELECT o.id FROM outbox o WHERE o.district_id = ${districtId}
        ORDER BY o.id DESC LIMIT ${IN_FLIGHT}) AS last),
      '/', (SELECT max(e.id) FROM audit_entry e WHERE e.district_id = ${districtId})) AS mark`)
  return row?.mark ?? ''
}
