import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import type { Category, Source, Stage } from '#lib/domain/codes.ts'

// Each takes the issues to count as `FROM … WHERE …` under the alias `i` (fromIssues). Codes are text
// in the database and were written from these types.

const { sql } = Prisma
type Found = Prisma.Sql

/**
 * Issues by chamber, category, source and stage, whether they are overdue, and by the unit the chamber hung
 * under when that is asked for.
 */
export function placedRows(
  found: Found,
  overdue: Prisma.Sql,
  parentThen: Prisma.Sql | null = null,
) {
  return rows<{
    chamberCode: string
    parentThen: string | null
    category: Category
    source: Source
    stage: Stage
    isOverdue: boolean
    count: number
  }>(sql`
    SELECT i.chamber_code AS "chamberCode", ${parentThen ?? sql`NULL`} AS "parentThen", i.category,
      i.source, i.stage, ${overdue} AS "isOverdue", count(*) AS count
    ${found} GROUP BY 1, 2, 3, 4, 5, 6`)
}

/** Issues by the months of report and end (`YYYY-MM`). */
export function byMonthRows(found: Found) {
  return rows<{
    reportedMonth: string
    endedMonth: string | null
    stage: Stage
    count: number
  }>(sql`
    SELECT i.reported_month AS "reportedMonth", i.ended_month AS "endedMonth", i.stage,
      count(*) AS count
    ${found} GROUP BY 1, 2, 3`)
}
