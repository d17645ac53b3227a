import { districtDb } from '#lib/db/district.ts'
import { expectSame } from './difference.ts'

/**
 * Numbers are given without gaps, so the counter of a year says how many issues there must be: one
 * that vanished together with its history shows here.
 * @throws Contradiction for the first series that does not add up.
 */
export async function checkCounters(districtId: string, prefix: string): Promise<void> {
  const counts = await districtDb(districtId).$queryRaw<
    { series: string; counted: number; issues: number }[]
  >`
    WITH counted AS (
      SELECT ${prefix} || substr(key, 6) AS series, value FROM counter
      WHERE district_id = ${districtId} AND key LIKE 'issue-%'
    ), present AS (
      SELECT regexp_replace(number, '-[0-9]+$', '') AS series, count(*)::int AS issues
      FROM issue WHERE district_id = ${districtId} GROUP BY 1
    )
    SELECT series, coalesce(value, 0) AS counted, coalesce(issues, 0) AS issues
    FROM counted FULL JOIN present USING (series) ORDER BY series`
  for (const { series, counted, issues } of counts) {
    expectSame({ subject: `${series}-…`, seq: null }, 'issues of the series', issues, counted)
  }
}
