import { Prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb, type Tx } from '#lib/db/district.ts'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma
const SHANGHAI = sql`AT TIME ZONE 'Asia/Shanghai'`

/**
 * Issues as they stood at the end of a day in Shanghai, with the columns of `issue` that lists,
 * filters and figures read; stands where `issue` would. Number and reporter never change, and the
 * join that brings them falls away where nobody asks for them.
 */
export function pastIssues(districtId: string, asOf: string): Prisma.Sql {
  const end = sql`${startOf(addDays(asOf, 1))}::timestamptz`
  return sql`(
    SELECT s.district_id, s.id, s.version, s.category, s.source, s.severity, s.rectification_type,
      s.chamber_code, s.stage, s.due_on, s.original_due_on, s.review_on, s.finished_on,
      s.resting_code, s.reported_at, s.accepted_at, s.ended_at, s.reopen_count, s.satisfaction,
      s.dispatches, s.reworks, s.returns,
      to_char(s.reported_at ${SHANGHAI}, 'YYYY-MM') AS reported_month,
      to_char(s.ended_at ${SHANGHAI}, 'YYYY-MM') AS ended_month,
      (s.ended_at ${SHANGHAI})::date - (s.reported_at ${SHANGHAI})::date AS days_open,
      coalesce(s.title, x.title) AS title, coalesce(s.description, x.description) AS description,
      x.number, x.reporter_id, x.reporter_unit_code
    FROM issue_span s
    LEFT JOIN issue x ON x.district_id = s.district_id AND x.id = s.id
    WHERE s.district_id = ${districtId} AND s.reported_at < ${end} AND s.from_at < ${end}
      AND (s.until_at IS NULL OR s.until_at >= ${end}))`
}

/**
 * The past day that is asked for, or undefined for the present: today is the present.
 * @param path where the day stands in what was asked
 * @param db the transaction of who asks within one: it never waits for a second connection
 * @throws DomainError day_in_future at `path`; past_incomplete while the past is still being made
 *   from the events after an update.
 */
export async function pastDay(
  actor: Actor,
  asOf: string | undefined,
  today: string,
  path = 'asOf',
  db: DistrictDb | Tx = districtDb(actor.districtId),
): Promise<string | undefined> {
  if (asOf === undefined || asOf === today) return undefined
  if (asOf > today) throw new DomainError('day_in_future', { path })
  const missing = await db.unspannedIssue.findFirst({ select: { issueId: true } })
  if (missing) throw new DomainError('past_incomplete', { path })
  return asOf
}

/**
 * The day of the first event of the district, before which there is nothing; null without any.
 * @param db as for `pastDay`
 */
export async function firstDay(
  actor: Actor,
  db: DistrictDb | Tx = districtDb(actor.districtId),
): Promise<string | null> {
  const first = await db.issue.findFirst({
    orderBy: { reportedAt: 'asc' },
    select: { reportedAt: true },
  })
  return first && dateOf(first.reportedAt)
}
