import { inForceSql } from '#lib/access/name-scope-sql.ts'
import { Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'

const { sql } = Prisma

type Chamber = Readonly<{ districtId: string; code: string }>

/**
 * How many member enterprises a chamber has: those that hang below it and those that belong to it by a
 * dated membership. As of a past day they are those of that day, by the past of the tree; a member
 * that was entered since counts all the same, for nothing says since when it has been one.
 */
export async function countMembers(
  { districtId, code }: Chamber,
  day: string,
  isPast: boolean,
): Promise<number> {
  const [row] = await rows<{ members: number }>(sql`
    SELECT count(*) AS members FROM unit u
    WHERE u.district_id = ${districtId} AND u.level = 'member'
      AND ${isPast ? thereThen(day) : sql`u.disabled_at IS NULL`}
      AND (${isPast ? parentThen(day) : sql`u.parent_code`} = ${code}
        OR u.code IN (SELECT a.member_code FROM membership a
          WHERE a.district_id = ${districtId} AND a.chamber_code = ${code} AND ${inForceSql(day)}))`)
  return row?.members ?? 0
}

/** It had not been disabled by the end of the day. */
function thereThen(day: string): Prisma.Sql {
  return sql`(u.disabled_at IS NULL OR u.disabled_at >= ${startOf(addDays(day, 1))}::timestamptz)`
}

/** The unit it hung under at the end of the day. */
function parentThen(day: string): Prisma.Sql {
  return sql`coalesce((SELECT s.parent_code FROM unit_span s
    WHERE s.district_id = u.district_id AND s.code = u.code AND s.until_on > ${day}::date
    ORDER BY s.until_on LIMIT 1), u.parent_code)`
}
