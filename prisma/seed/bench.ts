import { env } from '#lib/config/env.ts'
import { BulkWriter } from '#lib/db/copy-rows.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { seriesKey, seriesNumber } from '#lib/issue-record/numbering.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { drawEnd, type End, LIVING } from './bench/ends.ts'
import { live } from './bench/history.ts'
import { Life, type Numbering } from './bench/life.ts'
import { Draws } from './bench/look-backs.ts'
import { emptyBulk, gather } from './bench/rows.ts'
import { plantPeople } from './demo/people.ts'
import { DISTRICT } from './demo/places.ts'
import { type Random, seededRandom } from './demo/random.ts'
import { type DemoUnit, type DemoUnits, plantUnits } from './demo/units.ts'

/** Issues written at once; their rows are held in memory. */
const BATCH = 5_000
const YEARS = 5
const HOUR = 3_600_000
/** Histories that are under way began within so many hours, ended ones this long ago at least. */
const RECENT = 30 * 24
const SETTLED = 220 * 24
/** Of the last issues that ended, at most so many, the look-backs drawn are still to be made. */
const UNSEEN = 1_000

/**
 * Fills an empty database with the units, people and accounts of the demo district and so many issues
 * of the last years, skewed over the chambers. Their records are made by the same rules as the
 * product's (`verify` finds nothing) and written by COPY.
 */
export async function seedBench(options: {
  issues: number
  now: Date
  log: (line: string) => void
}): Promise<void> {
  const { issues, now, log } = options
  const random = seededRandom(2026)
  const db = districtDb(DISTRICT.id)
  const units = await plantUnits(db, random, dateOf(now))
  const people = await plantPeople(db, units, now)
  const terms = await loadTerms(db, DISTRICT.id, now)
  const counters = new Map<string, number>()
  const count = (key: string) => {
    const value = (counters.get(key) ?? 0) + 1
    counters.set(key, value)
    return value
  }
  const named = await db.unit.findMany({ select: { code: true, name: true, documentCode: true } })
  const stems = new Map(named.map(({ code, name, documentCode }) => [code, documentCode ?? name]))
  const place = {
    districtId: DISTRICT.id,
    ...placesOf(units),
    terms,
    now,
    number: supervisions(count, stems),
  }
  const draws = new Draws(terms, now)
  const unseen = issues - Math.min(UNSEEN, issues / 20)
  const writer = await BulkWriter.open(env().databaseUrl)
  for (let from = 0; from < issues; from += BATCH) {
    const bulk = emptyBulk()
    for (let n = from; n < Math.min(from + BATCH, issues); n += 1) {
      const end = drawEnd(random, issues)
      const at = startOf(end, n / issues, now, random)
      const year = dateOf(at).slice(0, 4)
      const number = `${DISTRICT.prefix}-${year}-${String(count(`issue-${year}`)).padStart(5, '0')}`
      const life = new Life(place, at)
      const chamber = skewed(units.chambers, random)
      live(life, number, end, { people, chamber, random, draws, waits: n >= unseen })
      life.settle(now)
      gather(bulk, life, now)
    }
    await writer.write(bulk)
    log(`Bench: ${Math.min(from + BATCH, issues)} of ${issues} issues.`)
  }
  const rows = [...counters].map(([key, value]) => ({ districtId: DISTRICT.id, key, value }))
  await db.counter.createMany({ data: rows })
  const drawn = draws.rows().map((draw) => ({ districtId: DISTRICT.id, ...draw }))
  await db.lookBackDraw.createMany({ data: drawn })
  await writer.close()
}

function placesOf(units: DemoUnits) {
  const all = [units.root, ...units.departments, ...units.townships, ...units.chambers]
  const by = <V>(value: (unit: DemoUnit) => V) =>
    Object.fromEntries(all.map((unit) => [unit.code, value(unit)]))
  return { paths: by(({ path }) => path), levels: by(({ level }) => level) }
}

/** As `numbered` writes them, counted in memory. */
function supervisions(
  count: (key: string) => number,
  stems: ReadonlyMap<string, string>,
): Numbering {
  return (issuer, rung, year) =>
    seriesNumber(stems.get(issuer) ?? issuer, rung, year, count(seriesKey(issuer, rung, year)))
}

/** When a history begins: ended ones spread over the years in order, living ones of late. */
function startOf(end: End, share: number, now: Date, random: Random): Date {
  if (LIVING.includes(end)) return new Date(now.getTime() - random.int(1, RECENT) * HOUR)
  const span = YEARS * 365 * 24 - SETTLED
  return new Date(now.getTime() - (SETTLED + Math.round(span * (1 - share))) * HOUR)
}

/** The first chambers have many issues, the last ones few. */
function skewed(chambers: readonly DemoUnit[], random: Random): DemoUnit {
  const index = Math.floor(chambers.length * random.next() ** 2)
  return chambers[index] as DemoUnit
}
