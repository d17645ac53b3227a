import { type DistrictDb, districtDb } from '#lib/db/district.ts'
import { expectSame } from './difference.ts'

type Series = Readonly<{
  series: string
  value: number
  papers: number
  different: number
  last: number
}>

/**
 * Numbers of papers are given without gaps by issuer, kind and year: the counter, how many there are
 * and the last of them are one and the same. A paper that borrows the number of its supervision does
 * not count.
 * @throws Contradiction for the first series that does not add up.
 */
export async function checkPapers(districtId: string): Promise<void> {
  const counts = await districtDb(districtId).$queryRaw<Series[]>`
    WITH numbered AS (
      SELECT issuer_code, number FROM supervision WHERE district_id = ${districtId}
      UNION ALL
      SELECT issuer_code, number FROM paper
      WHERE district_id = ${districtId} AND supervision_id IS NULL
    ), parts AS (
      SELECT issuer_code, regexp_match(number, '(.)〔([0-9]{4})〕([0-9]+)号$') AS part FROM numbered
    ), present AS (
      SELECT 'paper-' || issuer_code || '-' || part[1] || '-' || part[2] AS series,
        count(*)::int AS papers, count(DISTINCT part[3])::int AS different,
        max(part[3]::int) AS last
      FROM parts GROUP BY 1
    ), counted AS (
      SELECT key AS series, value FROM counter
      WHERE district_id = ${districtId} AND key LIKE 'paper-%'
    )
    SELECT coalesce(series, 'without a number') AS series, coalesce(value, 0) AS value,
      coalesce(papers, 0) AS papers, coalesce(different, 0) AS different,
      coalesce(last, 0) AS last
    FROM counted FULL JOIN present USING (series) ORDER BY series`
  for (const { series, value, papers, different, last } of counts) {
    const place = { subject: series, seq: null }
    expectSame(place, 'papers of the series', papers, value)
    expectSame(place, 'different numbers of the series', different, value)
    expectSame(place, 'last number of the series', last, value)
  }
}

/**
 * Every draw has written as many events as it says, with its seed, and no event names another draw.
 * @throws Contradiction for the first month that does not add up.
 */
export async function checkDraws(districtId: string): Promise<void> {
  const db = districtDb(districtId)
  const draws = await db.lookBackDraw.findMany({ orderBy: { cohort: 'asc' } })
  const events = await eventsByDraw(db, districtId)
  for (const { cohort, seed, share, population, drawn } of draws) {
    const place = { subject: `look-back ${cohort}`, seq: null }
    expectSame(place, 'drawn', drawn, Math.ceil((population * share) / 100))
    expectSame(place, 'events of the draw', events.get(`${cohort} ${seed}`) ?? 0, drawn)
    events.delete(`${cohort} ${seed}`)
  }
  const [surplus] = events.keys()
  expectSame({ subject: 'look-back', seq: null }, 'events without a draw', surplus, undefined)
}

async function eventsByDraw(db: DistrictDb, districtId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ draw: string; events: number }[]>`
    SELECT (payload->>'cohort') || ' ' || (payload->>'seed') AS draw, count(*)::int AS events
    FROM event WHERE district_id = ${districtId} AND type = 'lookback.drawn' GROUP BY 1`
  return new Map(rows.map(({ draw, events }) => [draw, events]))
}
