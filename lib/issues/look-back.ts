import { createHash } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb, Prisma, type Tx } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { type Closed, cohortOf, cohortsDue, drawSample } from '#lib/domain/look-back.ts'
import { policyAt, type Terms } from '#lib/domain/time-policy.ts'
import { loadForClock } from '#lib/issue-record/load.ts'
import { append, save } from '#lib/issue-record/settle.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'

/** A month of issues is drawn at once; the rest is patience with those who act on them. */
const TRANSACTION = { maxWait: 15_000, timeout: 120_000 } as const

/**
 * Draws the look-backs that are due: of every district the earliest month of closed issues whose
 * time under watch has ended, once. A draw is one transaction, so several workers and a worker that
 * is killed leave one draw with all its events or none.
 * @returns how many months were drawn; called again until that is none
 */
export async function drawLookBacks(now: Date): Promise<number> {
  let drawn = 0
  for (const { id } of await prisma.district.findMany({ orderBy: { id: 'asc' } })) {
    const db = districtDb(id)
    const terms = await loadTerms(db, id, now)
    const due = await monthDue(db, id, terms)
    if (!due) continue
    const [cohort, numbers] = due
    const draw: Draw = { districtId: id, cohort, numbers, terms, now }
    if (await db.$transaction((tx) => drawCohort(tx, draw), TRANSACTION)) drawn += 1
  }
  return drawn
}

type Draw = Readonly<{
  districtId: string
  cohort: string
  numbers: readonly string[]
  terms: Terms
  now: Date
}>

/**
 * The earliest month that is due, with its issues. Of all that were ever closed only the first and the
 * last of each day are asked for: where these belong to a month, so does what was closed between.
 */
async function monthDue(
  db: DistrictDb,
  districtId: string,
  terms: Terms,
): Promise<[cohort: string, numbers: string[]] | undefined> {
  const draws = await db.lookBackDraw.findMany({ select: { cohort: true } })
  const drawn = draws.map(({ cohort }) => cohort)
  const ends = await closedEnds(districtId)
  const [due] = cohortsDue(ends, terms, drawn)
  if (!due) return undefined
  const [cohort] = due
  const own = ends.filter(({ endedAt }) => cohortOf(terms, endedAt) === cohort)
  const closed = await closedBetween(districtId, own[0]?.endedAt ?? '', own.at(-1)?.endedAt ?? '')
  return cohortsDue(closed, terms, drawn).find(([month]) => month === cohort)
}

/** What an older ledger had as closed is not looked back at: nobody here has seen it solved. */
const waits = Prisma.sql`stage = 'closed' AND look_back_drawn_at IS NULL
  AND (imported->>'closed') IS DISTINCT FROM 'true'`

async function closedEnds(districtId: string): Promise<Closed[]> {
  const days = await rows<{ first: Date; last: Date }>(Prisma.sql`
    SELECT min(ended_at) AS first, max(ended_at) AS last FROM issue
    WHERE district_id = ${districtId} AND ${waits}
    GROUP BY (ended_at AT TIME ZONE 'Asia/Shanghai')::date ORDER BY 1`)
  return days
    .flatMap(({ first, last }) => [first, last])
    .map((at) => ({ number: '', endedAt: at.toISOString() }))
}

async function closedBetween(districtId: string, from: string, to: string): Promise<Closed[]> {
  const found = await rows<{ number: string; endedAt: Date }>(Prisma.sql`
    SELECT number, ended_at AS "endedAt" FROM issue
    WHERE district_id = ${districtId} AND ${waits}
      AND ended_at BETWEEN ${from}::timestamptz AND ${to}::timestamptz`)
  return found.map(({ number, endedAt }) => ({ number, endedAt: endedAt.toISOString() }))
}

async function drawCohort(tx: Tx, draw: Draw): Promise<boolean> {
  const { districtId, cohort, terms, now } = draw
  const { lookBackShare: share } = policyAt(terms.policies(now.toISOString()), undefined).policy
  const place = { districtId, cohort }
  const empty = { seed: '', share, population: 0, drawn: 0, at: now }
  // Whoever comes second waits here until the first is done, and then finds the month drawn.
  const { count } = await tx.lookBackDraw.createMany({
    data: { ...place, ...empty },
    skipDuplicates: true,
  })
  if (count === 0) return false
  const population = await stillClosed(tx, draw)
  const seed = seedOf(population)
  const numbers = population.map(({ number }) => number)
  const sample = drawSample(numbers, seed, share)
  for (const number of sample) await appendDraw(tx, draw, number, seed)
  await tx.lookBackDraw.updateMany({
    where: { cohort },
    data: { seed, population: numbers.length, drawn: sample.length },
  })
  return true
}

type Row = Readonly<{ number: string; hash: string }>

/** Locks the issues of the month in order; one that was reopened or archived meanwhile is out. */
function stillClosed(tx: Tx, { districtId, numbers }: Draw): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT number, hash FROM issue
    WHERE district_id = ${districtId} AND number = ANY(${[...numbers]}) AND ${waits}
    ORDER BY number FOR UPDATE`
}

/**
 * The seed follows from the histories themselves: nobody knows it before the month is over, nobody
 * chooses it, and doing the draw again gives it again.
 */
function seedOf(population: readonly Row[]): string {
  const lines = population.map(({ number, hash }) => `${number}:${hash}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)
}

async function appendDraw(tx: Tx, draw: Draw, number: string, seed: string): Promise<void> {
  const { districtId, now, cohort } = draw
  const loaded = await loadForClock(tx, districtId, number, now)
  if (!loaded) throw new Error(`${number} was locked and is gone`)
  const cause = { kind: 'rule', ref: `look-back:${cohort}` } as const
  const by = { actorId: null, unit: null, office: null, cause, now }
  const event = { type: 'lookback.drawn', payload: { cohort, seed } } as const
  await save(tx, loaded, append(loaded, by, [event]))
}
