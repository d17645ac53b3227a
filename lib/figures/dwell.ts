import { fromIssues } from '#lib/access/from-issues.ts'
import { issueSight } from '#lib/access/scope.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { STAGES, type Stage } from '#lib/domain/codes.ts'
import { DWELL_STAGES, type StageDwell } from '#lib/domain/figures.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Placement } from '#lib/domain/placement.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma

/** Where and until when it is counted: `asOf` a past day, else until `now`. */
type Setting = Readonly<{
  today: string
  now: Date
  asOf?: string | undefined
  placement?: Placement | undefined
}>

/**
 * 停留时间: of the issues found, how many ever stood at each stage and for how many calendar days each
 * on average, all its times there taken together; what stands there now counts until now.
 */
export async function stageDwell(
  actor: Actor,
  filters: IssueFilters,
  { today, now, asOf, placement }: Setting,
): Promise<StageDwell[]> {
  const end = sql`${asOf ? startOf(addDays(asOf, 1)) : now}::timestamptz`
  const begun = asOf ? sql`s.from_at < ${end}` : sql`TRUE`
  const stretches = sql`SELECT s.id, s.stage, s.from_at, s.until_at FROM issue_span s
    WHERE s.district_id = ${actor.districtId} AND ${begun} AND s.stage = ANY(${[...DWELL_STAGES]}::text[])`
  // Of all issues all stretches count; of some, those of each by its key, and never all to choose from.
  const counted = isWhole(actor, filters, asOf)
    ? sql`(${stretches}) s`
    : sql`(SELECT i.id ${fromIssues(actor, filters, today, { asOf, placement })}) i
        CROSS JOIN LATERAL (${stretches} AND s.id = i.id OFFSET 0) s`
  const found = await rows<{ stage: Stage; issues: number; days: number }>(sql`
    SELECT stood.stage, count(*) AS issues, (sum(stood.seconds) / 86400)::float8 AS days
    FROM (
      SELECT s.stage,
        sum(extract(epoch FROM least(coalesce(s.until_at, ${end}), ${end}) - s.from_at)::float8) AS seconds
      FROM ${counted}
      GROUP BY s.stage, s.id) AS stood
    GROUP BY stood.stage`)
  return found
    .map(({ stage, issues, days }) => ({ stage, issues, days: days / issues }))
    .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
}

function isWhole(actor: Actor, filters: IssueFilters, asOf: string | undefined): boolean {
  const isAsked = Object.values(filters).some((value) => value !== undefined)
  return asOf === undefined && !isAsked && issueSight(actor, 'read') === 'all'
}
