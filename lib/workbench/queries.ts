import { districtDb, Prisma } from '#lib/db/district.ts'
import { whileUnchanged } from '#lib/db/remember.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { TASKS, type TaskGroup, type Workbench } from './dto.ts'
import { follows, listRecent } from './recent.ts'
import { type TaskRow, toLine } from './task-line.ts'
import { taskRows } from './task-sql.ts'

/** Lines of one group; the rest is a step away in the ledger. */
export const GROUP_LIMIT = 50

/**
 * What waits for the actor, grouped by what has to be done, most urgent first; and, for those who
 * follow rather than act, what moved lately. One statement, three for followers.
 */
export async function getWorkbench(actor: Actor, now: Date): Promise<Workbench> {
  const [tasks, recent] = await Promise.all([
    taskLines(actor, dateOf(now)),
    follows(actor) ? listRecent(actor, now) : [],
  ])
  const groups = TASKS.flatMap((task): TaskGroup[] => {
    const found = tasks.filter((row) => row.task === task)
    const [first] = found
    return first
      ? [{ task, total: first.total, lines: found.map((row) => toLine(row, dateOf(now))) }]
      : []
  })
  return { groups, recent }
}

/**
 * How many things wait for the actor, without what others owe; counted again when something happened.
 * Every page shows it, so where that takes long it may be a few seconds old.
 */
export async function countWaiting(actor: Actor, now: Date): Promise<number> {
  const today = dateOf(now)
  const count = async () => {
    const [row] = await rows<{ waiting: number }>(Prisma.sql`
      ${taskRows(actor, today)}
      SELECT count(*) AS waiting FROM task WHERE task <> 'overdue'`)
    return row?.waiting ?? 0
  }
  return whileUnchanged(actor.districtId, ['waiting', actor, today], count, { mayLag: true })
}

/** What sent a link back, latest first; only `redo` asks for it. */
const sentBack = Prisma.sql`
  SELECT e.type, e.at, e.payload->>'reason' AS reason FROM event e
  WHERE e.district_id = i.district_id AND e.issue_id = i.id AND r.task = 'redo'
    AND (e.type = 'assignment.failed' AND e.payload->>'assignmentId' = a.id::text
      OR e.type IN ('closure.refused', 'issue.reopened') AND a.parent_id IS NULL)
  ORDER BY e.seq DESC LIMIT 1`

/** The last instruction on an issue somebody has to work on. */
const instructed = Prisma.sql`
  SELECT e.payload->>'note' AS note, p.name AS by FROM event e
  JOIN person p ON p.district_id = e.district_id AND p.id = e.actor_id
  WHERE e.district_id = i.district_id AND e.issue_id = i.id AND e.type = 'instruction.given'
    AND r.task IN ('accept', 'dispatch', 'acknowledge', 'rectify', 'redo')
  ORDER BY e.seq DESC LIMIT 1`

function taskLines(actor: Actor, today: string): Promise<TaskRow[]> {
  return districtDb(actor.districtId).$queryRaw<TaskRow[]>`
    ${taskRows(actor, today)}, ranked AS (
      SELECT task.*, count(*) OVER (PARTITION BY task)::int AS total,
        row_number() OVER (PARTITION BY task ORDER BY due_on, since, issue_id) AS place
      FROM task
    ), shown AS MATERIALIZED (
      -- The limit changes nothing but lets the planner know how few lines are joined.
      SELECT * FROM ranked WHERE place <= ${GROUP_LIMIT} LIMIT ${GROUP_LIMIT * TASKS.length}
    )
    SELECT r.task, r.total, i.number, i.title, i.severity, i.version, r.link_id::text AS "linkId",
      i.chamber_code AS "chamberCode", c.name AS "chamberName",
      a.from_code AS "giverCode", g.name AS "giverName",
      a.to_code AS "takerCode", t.name AS "takerName",
      r.due_on AS "dueOn", coalesce(b.at, r.since) AS since, b.type AS "returnType", b.reason AS "returnReason",
      n.note AS instruction, n.by AS "instructedBy",
      CASE WHEN r.task = 'review' THEN i.review->>'reason' END AS objection,
      q.id::text AS "requestId", q.kind AS "requestKind", q.reason AS "requestReason",
      q.from_code AS "askerCode", qu.name AS "askerName",
      s.id::text AS "supervisionId", s.number AS "supervisionNumber", s.rung, s.read_at IS NOT NULL AS "isRead",
      s.issuer_code AS "issuerCode", si.name AS "issuerName", so.level AS "ownLevel"
    FROM shown r
    JOIN issue i ON i.district_id = ${actor.districtId} AND i.id = r.issue_id
    JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
    LEFT JOIN assignment a ON a.district_id = i.district_id AND a.id = r.link_id
    LEFT JOIN unit g ON g.district_id = a.district_id AND g.code = a.from_code
    LEFT JOIN unit t ON t.district_id = a.district_id AND t.code = a.to_code
    LEFT JOIN request q ON q.district_id = i.district_id AND q.id = r.request_id
    LEFT JOIN unit qu ON qu.district_id = q.district_id AND qu.code = q.from_code
    LEFT JOIN supervision s ON s.district_id = i.district_id AND s.id = r.supervision_id
    LEFT JOIN unit si ON si.district_id = s.district_id AND si.code = s.issuer_code
    LEFT JOIN unit so ON so.district_id = s.district_id AND so.code = s.to_code
    LEFT JOIN LATERAL (${sentBack}) b ON true
    LEFT JOIN LATERAL (${instructed}) n ON true
    ORDER BY r.task, r.place`
}
