import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import type { Category, Severity, Source, Stage } from '#lib/domain/codes.ts'
import { issueLight } from '#lib/domain/light.ts'
import type { IssueLine } from './dto.ts'

/** Columns of a line; codes are text in the database and were written from these types. */
type LineRow = Readonly<{
  number: string
  title: string
  category: Category
  source: Source
  severity: Severity
  stage: Stage
  dueOn: string | null
  originalDueOn: string | null
  reviewOn: string | null
  reportedAt: Date
  endedAt: Date | null
  version: number
  chamberCode: string
  chamberName: string
  townshipCode: string | null
  townshipName: string | null
  restingCode: string | null
  restingName: string | null
}>

const columns = Prisma.sql`i.number, i.title, i.category, i.source, i.severity, i.stage,
  i.due_on AS "dueOn", i.original_due_on AS "originalDueOn", i.review_on AS "reviewOn",
  i.reported_at AS "reportedAt", i.ended_at AS "endedAt", i.version,
  i.chamber_code AS "chamberCode", i.resting_code AS "restingCode"`

/**
 * The first lines of some issues: `found` is their `FROM … WHERE …` (fromIssues), `order` what follows
 * `ORDER BY`.
 */
export function lineRows(found: Prisma.Sql, order: Prisma.Sql, limit: number): Promise<LineRow[]> {
  return withUnits(Prisma.sql`
    SELECT i.district_id, ${columns}, row_number() OVER (ORDER BY ${order}) AS place
    ${found} ORDER BY ${order} LIMIT ${limit}`)
}

/**
 * The lines of picked issues. `issues` is what stands in `FROM`, `picked` a query of their `id` within
 * the actor's sight and the `place` of each.
 */
export function pickedRows(
  issues: Prisma.Sql,
  districtId: string,
  picked: Prisma.Sql,
): Promise<LineRow[]> {
  return withUnits(Prisma.sql`
    WITH picked AS MATERIALIZED (${picked})
    SELECT i.district_id, ${columns}, p.place FROM ${issues} i JOIN picked p ON p.id = i.id
    WHERE i.district_id = ${districtId} AND i.id = ANY(ARRAY(SELECT id FROM picked))`)
}

/** Units are looked up after the page is cut, so that only those of its lines are read. */
function withUnits(lines: Prisma.Sql): Promise<LineRow[]> {
  return rows<LineRow>(Prisma.sql`
    WITH line AS MATERIALIZED (${lines})
    SELECT l.*, c.name AS "chamberName", t.code AS "townshipCode", t.name AS "townshipName",
      r.name AS "restingName"
    FROM line l
    JOIN unit c ON c.district_id = l.district_id AND c.code = l."chamberCode"
    LEFT JOIN unit t ON t.district_id = c.district_id AND t.code = c.parent_code
      AND t.level = 'township'
    LEFT JOIN unit r ON r.district_id = l.district_id AND r.code = l."restingCode"
    ORDER BY l.place`)
}

/** A row as a line, lit as on a day. */
export function toLine(row: LineRow, today: string): IssueLine {
  const { number, title, category, source, severity, stage, version } = row
  const { dueOn, originalDueOn, reviewOn, reportedAt, endedAt } = row
  return {
    number,
    title,
    category,
    source,
    severity,
    stage,
    version,
    dueOn,
    originalDueOn,
    reviewOn,
    light: issueLight({ stage, dueOn }, today),
    chamber: { code: row.chamberCode, name: row.chamberName },
    township: unitName(row.townshipCode, row.townshipName),
    reportedAt: reportedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    resting: unitName(row.restingCode, row.restingName),
  }
}

function unitName(code: string | null, name: string | null) {
  return code !== null && name !== null ? { code, name } : null
}
