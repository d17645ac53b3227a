import { Prisma } from '#lib/db/client.ts'
import type { Action, Actor } from '#lib/domain/policy.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { some } from './conditions.ts'
import { issueSight, type Sight } from './scope.ts'

const { sql } = Prisma

/**
 * The same sight as `issueScope` as a condition on issues under the alias `i`, for lists and figures.
 */
export function issueScopeSql(actor: Actor, action: Action = 'read'): Prisma.Sql {
  const sight = issueSight(actor, action)
  return sight === 'all' ? sql`TRUE` : some(sight.map((one) => sightSql(one, actor.districtId)))
}

function sightSql(sight: Sight, districtId: string): Prisma.Sql {
  switch (sight.by) {
    case 'below': {
      const below = `${likeLiteral(sight.path)}%`
      return some([
        sql`i.chamber_code = ANY(ARRAY(SELECT u.code FROM unit u
          WHERE u.district_id = ${districtId} AND u.path LIKE ${below}))`,
        // What a unit below took for a chamber below is found by the chamber already.
        sql`i.id = ANY(ARRAY(SELECT a.issue_id FROM assignment a
          JOIN unit u ON u.district_id = a.district_id AND u.code = a.to_code
          WHERE a.district_id = ${districtId} AND a.outside AND a.status <> 'withdrawn'
            AND u.path LIKE ${below}))`,
      ])
    }
    case 'unit':
      return sql`(i.chamber_code = ANY(ARRAY(${itselfOrMerged(sight.code, districtId)}))
        OR i.id = ANY(ARRAY(
        SELECT a.issue_id FROM assignment a
        WHERE a.district_id = ${districtId} AND a.outside AND a.status <> 'withdrawn'
          AND a.to_code = ANY(ARRAY(${itselfOrMerged(sight.code, districtId)})))))`
    case 'taker':
      return sql`i.id = ANY(ARRAY(SELECT a.issue_id FROM assignment a
        WHERE a.district_id = ${districtId} AND a.status <> 'withdrawn'
          AND a.to_code = ANY(ARRAY(${itselfOrMerged(sight.code, districtId)}))))`
    case 'reporter':
      return sql`(i.reporter_id = ${sight.personId}::uuid OR i.reporter_unit_code = ${sight.code})`
  }
}

/** A unit and those that were merged into it, which hang right below it. */
function itselfOrMerged(code: string, districtId: string): Prisma.Sql {
  return sql`SELECT ${code}::text UNION ALL SELECT m.code FROM unit m
    WHERE m.district_id = ${districtId} AND m.parent_code = ${code} AND m.successor_code IS NOT NULL`
}
