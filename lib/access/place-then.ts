import { Prisma } from '#lib/db/client.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { likeLiteral } from '#lib/search/search-text.ts'

const { sql } = Prisma
const REPORTED_ON = sql`(i.reported_at AT TIME ZONE 'Asia/Shanghai')::date`

/**
 * Where the chamber of an issue hung on the day the issue was reported (当时口径): what changed since
 * is looked up in the past of the tree, everything else as it is.
 */
export function placeThenConditions(
  { unit, direct }: Pick<IssueFilters, 'unit' | 'direct'>,
  districtId: string,
): Prisma.Sql[] {
  const below = unit?.map((code) => `%/${likeLiteral(code)}/%`)
  const top = sql`p.parent_code IN (SELECT d.code FROM unit d
    WHERE d.district_id = ${districtId} AND d.level = 'district')`
  return [
    ...(below?.length ? [placed(sql`p.path LIKE ANY(${below}::text[])`, districtId)] : []),
    ...(direct === undefined
      ? []
      : [direct ? placed(top, districtId) : sql`NOT ${placed(top, districtId)}`]),
  ]
}

/** The chamber's place then, under the alias `p`, fulfils a condition. */
function placed(condition: Prisma.Sql, districtId: string): Prisma.Sql {
  return sql`EXISTS (
    SELECT 1 FROM (
      SELECT u.code, u.path, u.parent_code, NULL::date AS until_on, (SELECT max(s.until_on)
        FROM unit_span s WHERE s.district_id = u.district_id AND s.code = u.code) AS from_on
      FROM unit u WHERE u.district_id = ${districtId}
      UNION ALL
      SELECT s.code, s.path, s.parent_code, s.until_on, s.from_on
      FROM unit_span s WHERE s.district_id = ${districtId}
    ) p
    WHERE p.code = i.chamber_code AND ${condition}
      AND (p.from_on IS NULL OR p.from_on <= ${REPORTED_ON})
      AND (p.until_on IS NULL OR p.until_on > ${REPORTED_ON}))`
}

/**
 * Code of the unit the chamber of an issue hung under on the day the issue was reported, where that
 * is over; null where it hangs there still.
 */
export function parentThen(districtId: string): Prisma.Sql {
  return sql`CASE WHEN i.chamber_code = ANY(ARRAY(
      SELECT s.code FROM unit_span s WHERE s.district_id = ${districtId}))
    THEN (SELECT s.parent_code FROM unit_span s
      WHERE s.district_id = ${districtId} AND s.code = i.chamber_code
        AND s.until_on > ${REPORTED_ON} ORDER BY s.until_on LIMIT 1) END`
}

/** What the unit under an alias was called at the end of a day. */
export function nameThen(unit: Prisma.Sql, day: string): Prisma.Sql {
  return sql`coalesce((SELECT s.name FROM unit_span s
    WHERE s.district_id = ${unit}.district_id AND s.code = ${unit}.code
      AND s.until_on > ${day}::date ORDER BY s.until_on LIMIT 1), ${unit}.name)`
}
