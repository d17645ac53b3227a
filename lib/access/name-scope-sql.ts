import { Prisma } from '#lib/db/client.ts'
import { type Action, type Actor, GRANTS } from '#lib/domain/policy.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { some } from './conditions.ts'

const { sql } = Prisma

/** What a grant reaches, as a condition on units under the alias `u`; `TRUE` for all of them. */
function reached(actor: Actor, action: Action, isNameEnough: boolean): Prisma.Sql {
  const conditions = actor.appointments.flatMap(({ role, unit }): Prisma.Sql[] => {
    const reach = GRANTS[role][action]
    if (!reach) return []
    if (reach === 'all') return [sql`TRUE`]
    // The units above are known by name to everybody below.
    const above = isNameEnough ? [sql`u.code = ANY(${ancestorCodes(unit.path)}::text[])`] : []
    if (reach === 'subtree') return [...above, sql`u.path LIKE ${`${likeLiteral(unit.path)}%`}`]
    const isOwn = reach === 'unit' || isNameEnough
    return isOwn ? [...above, sql`u.code = ${unit.code}`] : above
  })
  return some(conditions)
}

/** The same units as `unitScope`, as a condition on units under the alias `u`. */
export function unitScopeSql(actor: Actor, action: Action = 'read_unit'): Prisma.Sql {
  return reached(actor, action, true)
}

/** The same persons as `personScope`, as a condition on persons under the alias `p`. */
export function personScopeSql(actor: Actor, action: Action, today: string): Prisma.Sql {
  if (actor.appointments.some(({ role }) => GRANTS[role][action] === 'all')) return sql`TRUE`
  return sql`EXISTS (SELECT 1 FROM appointment a
    JOIN unit u ON u.district_id = a.district_id AND u.code = a.unit_code
    WHERE a.district_id = p.district_id AND a.person_id = p.id AND ${inForceSql(today)}
      AND ${reached(actor, action, false)})`
}

/** Appointments under the alias `a` that are in force on a day. */
export function inForceSql(today: string): Prisma.Sql {
  return sql`a.from_on <= ${today}::date AND (a.until_on IS NULL OR a.until_on >= ${today}::date)`
}
