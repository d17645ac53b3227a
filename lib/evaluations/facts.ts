import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { type Facts, INDICATORS, quarterPeriod } from '#lib/domain/evaluation.ts'

const { sql } = Prisma
const SHANGHAI = sql`AT TIME ZONE 'Asia/Shanghai'`

type Judged = Readonly<{ unit: string; indicator: string; number: string; isMet: boolean }>

/**
 * What every township did in a quarter, by indicator, as it stands now: of the links given to it,
 * receipt: those whose day to sign fell into the quarter, signed by that day;
 * onTime: those whose deadline in force fell into it, handed in by it for the last time;
 * firstPass: those that passed in it, without ever being sent back;
 * held: leading links that passed in it, of issues not reopened since.
 * Links withdrawn or given back are not judged; whoever signed by the clock alone did not sign in time.
 */
export async function townshipFacts(
  districtId: string,
  quarter: string,
): Promise<ReadonlyMap<string, Facts>> {
  const { from, to } = quarterPeriod(quarter)
  const begin = sql`${startOf(from)}::timestamptz`
  const end = sql`${startOf(addDays(to, 1))}::timestamptz`
  const judged = await rows<Judged>(sql`
    WITH link AS (
      SELECT a.to_code AS unit, i.number, i.reopen_count, a.* FROM assignment a
      JOIN unit u ON u.district_id = a.district_id AND u.code = a.to_code AND u.level = 'township'
      JOIN issue i ON i.district_id = a.district_id AND i.id = a.issue_id
      WHERE a.district_id = ${districtId} AND a.status NOT IN ('withdrawn', 'returned'))
    SELECT unit, 'receipt' AS indicator, number,
      coalesce((acknowledged_at ${SHANGHAI})::date <= acknowledge_by, FALSE) AS "isMet"
    FROM link WHERE acknowledge_by BETWEEN ${from}::date AND ${to}::date
    UNION ALL SELECT unit, 'onTime', number,
      coalesce((submitted_at ${SHANGHAI})::date <= due_on AND status <> 'rectifying', FALSE)
    FROM link WHERE due_on BETWEEN ${from}::date AND ${to}::date
    UNION ALL SELECT unit, 'firstPass', number, reworks = 0
    FROM link WHERE status = 'passed' AND ended_at >= ${begin} AND ended_at < ${end}
    UNION ALL SELECT unit, 'held', number, reopen_count = 0
    FROM link WHERE kind = 'lead' AND (ended_at >= ${begin} AND ended_at < ${end}
      OR reopen_count > 0 AND submitted_at >= ${begin} AND submitted_at < ${end})
    ORDER BY 1, 2, 3`)
  const units = await rows<{ code: string }>(sql`
    SELECT u.code FROM unit u WHERE u.district_id = ${districtId} AND u.level = 'township'
      AND u.disabled_at IS NULL`)
  return new Map(
    units.map(({ code }) => [code, factsOf(judged.filter((one) => one.unit === code))]),
  )
}

function factsOf(judged: readonly Judged[]): Facts {
  const of = (indicator: string, isMet: boolean) =>
    judged
      .filter((one) => one.indicator === indicator && one.isMet === isMet)
      .map(({ number }) => number)
  const entries = INDICATORS.map((name) => [name, { met: of(name, true), missed: of(name, false) }])
  return Object.fromEntries(entries) as Facts
}
