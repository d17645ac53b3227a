import { every } from '#lib/access/conditions.ts'
import { filterSql } from '#lib/access/filter-sql.ts'
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
  const { districtId } = actor
  const first = addDays(last, 1 - days)
  const found = every([
    issueScopeSql(actor),
    filterSql({ ...filters, state: 'open' }, { districtId, today: last, asOf: last, placement }),
  ])
  const changes = await rows<{ date: string; change: number }>(sql`
    WITH stretch AS (
      SELECT (i.from_at ${SHANGHAI})::date AS begun, (i.until_at ${SHANGHAI})::date AS ended
      FROM (SELECT s.*, x.reporter_id, x.reporter_unit_code FROM issue_span s
        LEFT JOIN issue x ON x.district_id = s.district_id AND x.id = s.id) i
      WHERE i.district_id = ${districtId} AND i.from_at < ${startOf(addDays(last, 1))}::timestamptz
        AND (i.until_at IS NULL OR i.until_at >= ${startOf(first)}::timestamptz) AND ${found})
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
