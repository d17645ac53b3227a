import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import type { Category, Source, Stage } from '#lib/domain/codes.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { issueLight } from '#lib/domain/light.ts'

// Each takes the issues to count as `FROM … WHERE …` under the alias `i` (fromIssues). Codes are text
// in the database and were written from these types.

const { sql } = Prisma
type Found = Prisma.Sql

/** Issues by category and stage, and whether they were ever reopened. */
export function byCategoryRows(found: Found) {
  return rows<{ category: Category; stage: Stage; reopened: boolean; count: number }>(sql`
    SELECT i.category, i.stage, i.reopen_count > 0 AS reopened, count(*) AS count
    ${found} GROUP BY 1, 2, 3`)
}

/** Issues by chamber, source and stage. */
export function byPlaceRows(found: Found) {
  return rows<{ chamberCode: string; source: Source; stage: Stage; count: number }>(sql`
    SELECT i.chamber_code AS "chamberCode", i.source, i.stage, count(*) AS count
    ${found} GROUP BY 1, 2, 3`)
}

/** Issues by the months of report and end (`YYYY-MM`), with the calendar days between, summed. */
export function byMonthRows(found: Found) {
  return rows<{
    reportedMonth: string
    endedMonth: string | null
    stage: Stage
    count: number
    days: number | null
  }>(sql`
    SELECT i.reported_month AS "reportedMonth", i.ended_month AS "endedMonth", i.stage,
      count(*) AS count, sum(i.days_open) AS days
    ${found} GROUP BY 1, 2, 3`)
}

/** How many closed issues ended in time, by their date and by the one first given. */
export async function countInTime(
  found: (more: IssueFilters) => Found,
): Promise<{ onTime: number; onTimeOriginal: number }> {
  const count = async (more: IssueFilters) => {
    const [row] = await rows<{ count: number }>(sql`SELECT count(*) AS count ${found(more)}`)
    return row?.count ?? 0
  }
  const [onTime, onTimeOriginal] = await Promise.all([
    count({ onTime: true }),
    count({ onTimeOriginal: true }),
  ])
  return { onTime, onTimeOriginal }
}

/** Overdue issues by chamber, and how many are due soon, from one statement over the lit ones. */
export async function countLit(
  found: Found,
  today: string,
): Promise<{ red: Map<string, number>; yellow: number }> {
  const groups = await rows<{
    chamberCode: string
    stage: Stage
    dueOn: string | null
    count: number
  }>(sql`
    SELECT i.chamber_code AS "chamberCode", i.stage, i.due_on AS "dueOn", count(*) AS count
    ${found} GROUP BY 1, 2, 3`)
  const red = new Map<string, number>()
  let yellow = 0
  for (const { chamberCode, stage, dueOn, count } of groups) {
    if (issueLight({ stage, dueOn }, today) !== 'red') yellow += count
    else red.set(chamberCode, (red.get(chamberCode) ?? 0) + count)
  }
  return { red, yellow }
}
