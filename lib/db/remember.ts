import { Prisma } from './client.ts'
import { rows } from './rows.ts'

/** The size of an answer with markup, or with a line for each unit: as so many plain counts. */
export const LARGE = 10
/** Answers of this size together are kept in a process, the longest unused given up first. */
const MOST_KEPT = 1_000
/** No answer is used longer than this, whatever the marks say. */
const LONGEST = 30_000
/** Writers that commit in another order than they took their numbers in: never so many at once. */
const IN_FLIGHT = 64

/** An answer that takes long is used a while longer, twice as long as it took, and never above this. */
const LAG = 5_000
const LAG_SHARE = 2
/** What takes less is asked for anew at once. */
const QUICK = 250

type Kept = { mark: string; at: number; took: number; size: number; answer: Promise<unknown> }
const kept = new Map<string, Kept>()
let size = 0

type Options = Readonly<{
  /**
   * An answer that took long may be a few seconds old while others write: else everybody who looks on
   * a busy day would have it counted again.
   */
  mayLag?: boolean
  /** How many plain counts it is as large as. */
  size?: number
}>

/**
 * The answer to a question about the record of a district, asked of the database only when something
 * was written to its record or its administration since it was asked last. The answer is as fresh as
 * if it had been asked now, unless it may lag; two who ask at once ask once. For counts and lists that
 * many people look at, never for what a command decides by.
 * @param key everything the answer depends on besides the record: who asks, for what, on which day
 */
export async function whileUnchanged<T>(
  districtId: string,
  key: readonly unknown[],
  ask: () => Promise<T>,
  options: Options = {},
): Promise<T> {
  const name = JSON.stringify([districtId, ...key])
  const mark = await markOf(districtId)
  const known = kept.get(name)
  const entry = known && isFresh(known, mark, options) ? known : begin(name, mark, ask, options)
  drop(name)
  keep(name, entry)
  return entry.answer as Promise<T>
}

function isFresh({ mark, at, took }: Kept, now: string, { mayLag }: Options): boolean {
  const age = Date.now() - at
  if (mark === now) return age < LONGEST
  return Boolean(mayLag) && took > QUICK && age < Math.min(took * LAG_SHARE, LAG)
}

function begin<T>(name: string, mark: string, ask: () => Promise<T>, options: Options): Kept {
  const at = Date.now()
  // As long as it is being asked it takes until it comes.
  const entry: Kept = { mark, at, took: LAG, size: options.size ?? 1, answer: ask() }
  entry.answer.then(
    () => {
      entry.took = Date.now() - at
    },
    () => kept.get(name) === entry && drop(name),
  )
  return entry
}

function keep(name: string, entry: Kept) {
  kept.set(name, entry)
  size += entry.size
  while (size > MOST_KEPT && kept.size > 1) drop(kept.keys().next().value as string)
}

function drop(name: string) {
  size -= kept.get(name)?.size ?? 0
  kept.delete(name)
}

const asked = new Map<string, Promise<string>>()

/**
 * What the record of a district stands at: the last events and the last lines of the audit log, of
 * which one that took its number early and was committed late is one more. Those who ask before the
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
      '/', (SELECT string_agg(id::text, ',') FROM (
        SELECT e.id FROM audit_entry e WHERE e.district_id = ${districtId}
        ORDER BY e.id DESC LIMIT ${IN_FLIGHT}) AS last)) AS mark`)
  return row?.mark ?? ''
}
