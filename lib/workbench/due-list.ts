import { districtDb, Prisma } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { Task } from './dto.ts'
import { taskRows } from './task-sql.ts'

/** So many are listed, the most urgent first; a calendar with more helps nobody. */
const MOST = 1000

/** Something that waits for the actor and has a day. `id` is of the thing, whatever is next to do. */
export type Due = Readonly<{
  id: string
  task: Exclude<Task, 'overdue'>
  number: string
  title: string
  chamber: string
  dueOn: string
}>

type Row = Omit<Due, 'dueOn'> & Readonly<{ dueOn: Date }>

/**
 * What waits for the actor by a day: the tasks of the workbench that have one, without what others
 * owe. One statement.
 */
export async function listDue(actor: Actor, now: Date): Promise<Due[]> {
  const thing = Prisma.sql`coalesce(r.request_id, r.supervision_id, r.link_id, r.issue_id)`
  const rows = await districtDb(actor.districtId).$queryRaw<Row[]>`
    ${taskRows(actor, dateOf(now))}
    SELECT DISTINCT ON (r.due_on, ${thing}) ${thing}::text AS id, r.task, i.number, i.title,
      c.name AS chamber, r.due_on AS "dueOn"
    FROM task r
    JOIN issue i ON i.district_id = ${actor.districtId} AND i.id = r.issue_id
    JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
    WHERE r.task <> 'overdue' AND r.due_on IS NOT NULL
    ORDER BY r.due_on, ${thing}, r.task
    LIMIT ${MOST}`
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn.toISOString().slice(0, 10) }))
}
