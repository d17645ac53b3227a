import { Prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb, type Tx } from '#lib/db/district.ts'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma
const SHANGHAI = sql`AT TIME ZONE 'Asia/Shanghai'`

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
    SELECT ${columnsOf(sql`n`)}, n.reported_month, n.ended_month, n.days_open, n.title, n.description,
      n.number, n.reporter_id, n.reporter_unit_code, n.dwell, n.dwell_from
    FROM issue n
    WHERE n.district_id = ${districtId} AND n.reported_at < ${end} AND n.span_from < ${end}
    UNION ALL
    SELECT ${columnsOf(sql`s`)},
      to_char(s.reported_at ${SHANGHAI}, 'YYYY-MM'), to_char(s.ended_at ${SHANGHAI}, 'YYYY-MM'),
      (s.ended_at ${SHANGHAI})::date - (s.reported_at ${SHANGHAI})::date,
      coalesce(s.title, x.title), coalesce(s.description, x.description),
      x.number, x.reporter_id, x.reporter_unit_code, NULL::float8[], NULL::timestamptz
    FROM issue_span s
    LEFT JOIN issue x ON x.district_id = s.district_id AND x.id = s.id
    WHERE s.district_id = ${districtId} AND s.reported_at < ${end} AND s.from_at < ${end}
      AND s.until_at >= ${end})`
}

/** What issues and their stretches both have, from either. */
function columnsOf(from: Prisma.Sql): Prisma.Sql {
  return Prisma.join(
    BOTH.map((column) => sql`${from}.${Prisma.raw(column)}`),
    ', ',
  )
}

const BOTH = [
  ...['district_id', 'id', 'version', 'category', 'source', 'severity', 'rectification_type'],
  ...['chamber_code', 'stage', 'due_on', 'original_due_on', 'review_on', 'finished_on'],
  ...['resting_code', 'reported_at', 'accepted_at', 'ended_at', 'reopen_count', 'satisfaction'],
  ...['dispatches', 'reworks', 'returns'],
]

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
