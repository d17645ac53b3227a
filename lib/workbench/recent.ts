import { fromIssues } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import type { Stage } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import { issueLight } from '#lib/domain/light.ts'
import { type Actor, GRANTS, isGranted } from '#lib/domain/policy.ts'
import type { RecentMove } from './dto.ts'

/** How far back "lately" goes, and how much of it is shown. */
const DAYS = 30
const LIMIT = 20

/**
 * True for those who follow a few issues without handing work on: leaders, instructors, members.
 * Who sees the whole district has the ledger for that.
 */
export function follows(actor: Actor): boolean {
  const reaches = actor.appointments.map(({ role }) => GRANTS[role].read)
  return isGranted(actor, 'read') && !isGranted(actor, 'dispatch') && !reaches.includes('all')
}

type Row = Readonly<{
  number: string
  title: string
  stage: Stage
  dueOn: string | null
  chamber: { code: string; name: string }
  type: EventType
  at: Date
  unit: { code: string; name: string } | null
}>

/** Issues the actor sees that moved in the last thirty days, each with its latest event. */
export async function listRecent(actor: Actor, now: Date): Promise<RecentMove[]> {
  const today = dateOf(now)
  const moved = await rows<Row>(Prisma.sql`
    SELECT i.number, i.title, i.stage, i.due_on AS "dueOn", e.type, e.at,
      json_build_object('code', c.code, 'name', c.name) AS chamber,
      CASE WHEN u.code IS NOT NULL THEN json_build_object('code', u.code, 'name', u.name) END AS unit
    FROM (SELECT i.* ${fromIssues(actor, {}, today)}) i
    JOIN event e ON e.district_id = i.district_id AND e.issue_id = i.id AND e.seq = i.version
    JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
    LEFT JOIN unit u ON u.district_id = i.district_id AND u.code = e.unit_code
    WHERE e.at >= ${startOf(addDays(today, -DAYS))}::timestamptz
    ORDER BY e.at DESC, i.number DESC LIMIT ${LIMIT}`)
  return moved.map(({ at, ...move }) => ({
    ...move,
    light: issueLight(move, today),
    at: at.toISOString(),
  }))
}
