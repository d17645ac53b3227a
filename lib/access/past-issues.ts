import { Prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb, type Tx } from '#lib/db/district.ts'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma
const SHANGHAI = sql`AT TIME ZONE 'Asia/Shanghai'`
/** What issues and their stretches both hold. */
const BOTH = sql`p.district_id, p.id, p.version, p.category, p.source, p.severity,
      p.rectification_type, p.chamber_code, p.stage, p.due_on, p.original_due_on, p.review_on,
      p.finished_on, p.resting_code, p.reported_at, p.accepted_at, p.ended_at, p.reopen_count,
      p.satisfaction, p.dispatches, p.reworks, p.returns`

/**
 * Issues as they stood at the end of a day in Shanghai, with the columns of `issue` that lists,
 * filters and figures read; stands where `issue` would. Those that have not changed since are read as
 * they are; of the others the stretch that ended later. Number and reporter never change, and the join
 * that brings them falls away where nobody asks for them. Only what is unchanged knows its times at
 * stages (`dwell`).
 */
export function pastIssues(districtId: string, asOf: string): Prisma.Sql {
  const end = sql`${startOf(addDays(asOf, 1))}::timestamptz`
  return sql`(
    SELECT ${BOTH}, p.reported_month, p.ended_month, p.days_open, p.title, p.description,
      p.number, p.reporter_id, p.reporter_unit_code, p.dwell, p.dwell_from
    FROM issue p
    WHERE p.district_id = ${districtId} AND p.reported_at < ${end} AND p.span_from < ${end}
    UNION ALL
    SELECT ${BOTH},
      to_char(p.reported_at ${SHANGHAI}, 'YYYY-MM'), to_char(p.ended_at ${SHANGHAI}, 'YYYY-MM'),
      (p.ended_at ${SHANGHAI})::date - (p.reported_at ${SHANGHAI})::date,
      coalesce(p.title, x.title), coalesce(p.description, x.description),
      x.number, x.reporter_id, x.reporter_unit_code, NULL::float8[], NULL::timestamptz
    FROM issue_span p
    LEFT JOIN issue x ON x.district_id = p.district_id AND x.id = p.id
    WHERE p.district_id = ${districtId} AND p.reported_at < ${end} AND p.from_at < ${end}
      AND p.until_at >= ${end})`
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
