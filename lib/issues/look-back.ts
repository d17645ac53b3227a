import { createHash } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb, type Tx } from '#lib/db/district.ts'
import type { ImportedState } from '#lib/domain/issue-state.ts'
import { cohortsDue, drawSample } from '#lib/domain/look-back.ts'
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
    const [due] = await monthsDue(db, terms)
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

/** What an older ledger had as closed is not looked back at: nobody here has seen it solved. */
async function monthsDue(db: DistrictDb, terms: Terms) {
  const closed = await db.issue.findMany({
    where: { stage: 'closed', lookBackDrawnAt: null },
    select: { number: true, endedAt: true, imported: true },
  })
  const draws = await db.lookBackDraw.findMany({ select: { cohort: true } })
  return cohortsDue(
    closed.flatMap(({ number, endedAt, imported }) =>
      endedAt && !(imported as ImportedState | null)?.closed
        ? [{ number, endedAt: endedAt.toISOString() }]
        : [],
    ),
    terms,
    draws.map(({ cohort }) => cohort),
  )
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
    WHERE district_id = ${districtId} AND number = ANY(${[...numbers]})
      AND stage = 'closed' AND look_back_drawn_at IS NULL
      AND (imported->>'closed') IS DISTINCT FROM 'true'
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
  const { districtId, terms, now, cohort } = draw
  const loaded = await loadForClock(tx, districtId, number, terms)
  if (!loaded) throw new Error(`${number} was locked and is gone`)
  const cause = { kind: 'rule', ref: `look-back:${cohort}` } as const
  const by = { actorId: null, unit: null, office: null, cause, now }
  const event = { type: 'lookback.drawn', payload: { cohort, seed } } as const
  await save(tx, loaded, await append(tx, loaded, by, [event]))
}
