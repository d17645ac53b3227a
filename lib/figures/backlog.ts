import { every } from '#lib/access/conditions.ts'
import { filterSql } from '#lib/access/filter-sql.ts'
import { issueSight } from '#lib/access/scope.ts'
import { issueScopeSql } from '#lib/access/scope-sql.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Placement } from '#lib/domain/placement.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma
const SHANGHAI = sql`AT TIME ZONE 'Asia/Shanghai'`

/** How many issues were open at the end of a day in Shanghai. */
export type BacklogDay = Readonly<{ date: string; open: number }>

/** Filters that a stretch of the past knows of itself. */
type PastFilters = Pick<IssueFilters, 'unit' | 'category' | 'source' | 'from' | 'to'>

type Days = Readonly<{ first: string; last: string; placement?: Placement | undefined }>

/**
 * The backlog day by day: of each of so many days up to `last`, how many issues the ledger of that day
 * finds open. One statement over the stretches that touch these days: what each day adds and takes
 * away, summed up here.
 */
export async function countBacklog(
  actor: Actor,
  filters: PastFilters,
  {
    last,
    days,
    placement,
  }: Readonly<{ last: string; days: number; placement?: Placement | undefined }>,
): Promise<BacklogDay[]> {
  const first = addDays(last, 1 - days)
  const changes = await rows<{ date: string; change: number }>(sql`
    WITH stretch AS (${openStretches(actor, filters, { first, last, placement })})
    SELECT date, sum(change) AS change FROM (
      SELECT greatest(begun, ${first}::date) AS date, 1 AS change FROM stretch
      UNION ALL SELECT ended, -1 FROM stretch WHERE ended IS NOT NULL) c
    GROUP BY date`)
  const byDate = new Map(changes.map(({ date, change }) => [date, change]))
  let open = 0
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(first, index)
    open += byDate.get(date) ?? 0
    return { date, open }
  })
}

/** The days on which stretches in which issues were open began and ended; those that touch some days. */
function openStretches(
  actor: Actor,
  filters: PastFilters,
  { first, last, placement }: Days,
): Prisma.Sql {
  const { districtId } = actor
  const setting = { districtId, today: last, asOf: last, placement }
  const found = every([issueScopeSql(actor), filterSql({ ...filters, state: 'open' }, setting)])
  // Who reported it stands with the issue. Whoever sees all of them is spared the join, and then the
  // stretches are read from their index alone.
  const spans =
    issueSight(actor, 'read') === 'all'
      ? sql`issue_span`
      : sql`(SELECT s.*, x.reporter_id, x.reporter_unit_code FROM issue_span s
          JOIN issue x ON x.district_id = s.district_id AND x.id = s.id)`
  const some = (until: Prisma.Sql) => sql`
    SELECT (i.from_at ${SHANGHAI})::date AS begun, (i.until_at ${SHANGHAI})::date AS ended
    FROM ${spans} i
    WHERE i.district_id = ${districtId} AND i.from_at < ${startOf(addDays(last, 1))}::timestamptz
      AND ${until} AND ${found}`
  return sql`${some(sql`i.until_at IS NULL`)}
    UNION ALL ${some(sql`i.until_at >= ${startOf(first)}::timestamptz`)}`
}
