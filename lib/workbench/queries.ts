import { districtDb, Prisma } from '#lib/db/district.ts'
import { dateOf, fromDateColumn } from '#lib/domain/calendar.ts'
import type { Severity } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import { lightOf } from '#lib/domain/light.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { TASKS, type Task, type TaskGroup, type TaskLine, type Workbench } from './dto.ts'
import { follows, listRecent } from './recent.ts'
import { taskRows } from './task-sql.ts'

/** Lines of one group; the rest is a step away in the ledger. */
export const GROUP_LIMIT = 50

/**
 * What waits for the actor, grouped by what has to be done, most urgent first; and, for those who
 * follow rather than act, what moved lately. One statement, three for followers.
 */
export async function getWorkbench(actor: Actor, now: Date): Promise<Workbench> {
  const [rows, recent] = await Promise.all([
    taskLines(actor, dateOf(now)),
    follows(actor) ? listRecent(actor, now) : [],
  ])
  const groups = TASKS.flatMap((task): TaskGroup[] => {
    const found = rows.filter((row) => row.task === task)
    const [first] = found
    return first
      ? [{ task, total: first.total, lines: found.map((row) => toLine(row, dateOf(now))) }]
      : []
  })
  return { groups, recent }
}

/** How many things wait for the actor, without what others owe. One statement. */
export async function countWaiting(actor: Actor, now: Date): Promise<number> {
  const [row] = await districtDb(actor.districtId).$queryRaw<{ waiting: number }[]>`
    ${taskRows(actor, dateOf(now))}
    SELECT count(*)::int AS waiting FROM task WHERE task <> 'overdue'`
  return row?.waiting ?? 0
}

type Row = Readonly<{
  task: Task
  total: number
  number: string
  title: string
  severity: string
  version: number
  chamberCode: string
  chamberName: string
  linkId: string | null
  giverCode: string | null
  giverName: string | null
  takerCode: string | null
  takerName: string | null
  dueOn: Date | null
  since: Date
  returnType: string | null
  returnReason: string | null
}>

/** What sent a link back, latest first; only `redo` asks for it. */
const sentBack = Prisma.sql`
  SELECT e.type, e.at, e.payload->>'reason' AS reason FROM event e
  WHERE e.district_id = i.district_id AND e.issue_id = i.id AND r.task = 'redo'
    AND (e.type = 'assignment.failed' AND e.payload->>'assignmentId' = a.id::text
      OR e.type IN ('closure.refused', 'issue.reopened') AND a.parent_id IS NULL)
  ORDER BY e.seq DESC LIMIT 1`

function taskLines(actor: Actor, today: string): Promise<Row[]> {
  return districtDb(actor.districtId).$queryRaw<Row[]>`
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
      r.due_on AS "dueOn", coalesce(b.at, r.since) AS since, b.type AS "returnType", b.reason AS "returnReason"
    FROM shown r
    JOIN issue i ON i.district_id = ${actor.districtId} AND i.id = r.issue_id
    JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
    LEFT JOIN assignment a ON a.district_id = i.district_id AND a.id = r.link_id
    LEFT JOIN unit g ON g.district_id = a.district_id AND g.code = a.from_code
    LEFT JOIN unit t ON t.district_id = a.district_id AND t.code = a.to_code
    LEFT JOIN LATERAL (${sentBack}) b ON true
    ORDER BY r.task, r.place`
}

function toLine(row: Row, today: string): TaskLine {
  const dueOn = row.dueOn && fromDateColumn(row.dueOn)
  return {
    number: row.number,
    title: row.title,
    severity: row.severity as Severity,
    chamber: { code: row.chamberCode, name: row.chamberName },
    version: row.version,
    assignmentId: row.linkId,
    giver: named(row.giverCode, row.giverName),
    taker: named(row.takerCode, row.takerName),
    dueOn,
    light: lightOf(dueOn, true, today),
    since: row.since.toISOString(),
    returned:
      row.returnType === null
        ? null
        : { type: row.returnType as EventType, reason: row.returnReason ?? '' },
  }
}

function named(code: string | null, name: string | null) {
  return code === null ? null : { code, name: name ?? code }
}
