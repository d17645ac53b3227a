import { fromIssues } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { DWELL_STAGES, type StageDwell } from '#lib/domain/dwell.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Placement } from '#lib/domain/placement.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma
const DAY = 86_400_000

/** Where and until when it is counted: `asOf` a past day, else until `now`. */
type Setting = Readonly<{
  today: string
  now: Date
  asOf?: string | undefined
  placement?: Placement | undefined
}>

/**
 * 停留时间: of the issues found, how many ever stood at each stage and for how many calendar days each
 * on average, all its times there taken together; what stands there now counts until now. One
 * statement: each issue knows its times, and those of a past day come from its stretches.
 */
export async function stageDwell(
  actor: Actor,
  filters: IssueFilters,
  { today, now, asOf, placement }: Setting,
): Promise<StageDwell[]> {
  const found = fromIssues(actor, filters, today, { asOf, placement })
  const [row] = await rows<{ values: (number | null)[] }>(
    asOf === undefined
      ? untilInstant(found, sql`${now}::timestamptz`)
      : untilPast(actor, found, asOf),
  )
  const values = row?.values ?? []
  return DWELL_STAGES.map((stage, index) => {
    const [issues, time] = [values[2 * index] ?? 0, values[2 * index + 1] ?? 0]
    return { stage, issues, days: time / issues / DAY }
  }).filter(({ issues }) => issues > 0)
}

/** For each stage how many issues stood there, and their milliseconds together. */
function untilInstant(found: Prisma.Sql, end: Prisma.Sql): Prisma.Sql {
  const columns = DWELL_STAGES.flatMap((stage, index) => {
    const before = sql`i.dwell[${index + 1}::int]`
    return [
      sql`count(*) FILTER (WHERE i.stage = ${stage} OR ${before} > 0)`,
      sql`sum(CASE i.stage WHEN ${stage}
        THEN extract(epoch FROM ${end} - i.dwell_from)::float8 * 1000 ELSE ${before} END)`,
    ]
  })
  return sql`SELECT ARRAY[${Prisma.join(columns, ', ')}]::float8[] AS values ${found}`
}

/** Of what has not changed since the day, as of today; of the rest from its stretches. */
function untilPast(actor: Actor, found: Prisma.Sql, asOf: string): Prisma.Sql {
  const end = sql`${startOf(addDays(asOf, 1))}::timestamptz`
  const same = untilInstant(sql`${found} AND i.dwell IS NOT NULL`, end)
  const changed = fromStretches(actor, sql`${found} AND i.dwell IS NULL`, end)
  return sql`SELECT ARRAY(SELECT coalesce(one, 0) + coalesce(other, 0)
    FROM (${same}) AS same, (${changed}) AS changed,
      unnest(same.values, changed.values) WITH ORDINALITY AS both_of (one, other, place)
    ORDER BY place) AS values`
}

function fromStretches({ districtId }: Actor, found: Prisma.Sql, end: Prisma.Sql): Prisma.Sql {
  const columns = DWELL_STAGES.flatMap((stage) => {
    const own = sql`FILTER (WHERE stood.stage = ${stage})`
    return [sql`count(*) ${own}`, sql`sum(stood.time) ${own}`]
  })
  return sql`SELECT ARRAY[${Prisma.join(columns, ', ')}]::float8[] AS values
    FROM (
      SELECT s.stage,
        sum(extract(epoch FROM least(coalesce(s.until_at, ${end}), ${end}) - s.from_at)::float8 * 1000) AS time
      FROM (SELECT i.id ${found}) i
      JOIN issue_span s ON s.district_id = ${districtId} AND s.id = i.id AND s.from_at < ${end}
        AND (s.until_at IS NULL OR s.until_at > s.from_at)
      GROUP BY s.stage, s.id) AS stood`
}
