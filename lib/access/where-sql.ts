import { Prisma } from '#lib/db/client.ts'
import { ONCE } from '#lib/db/rows.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { FlatFilters } from '#lib/domain/flat-filters.ts'
import { type Condition, take, type Where } from '#lib/domain/where.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { every, some } from './conditions.ts'

const { sql } = Prisma

type Compiling = Readonly<{
  today: string
  /** What the filter of the same name means in the filter row, so that both mean the same. */
  flat: (filters: FlatFilters) => Prisma.Sql
}>

/**
 * A nested filter as a condition on issues under the alias `i`. A condition on a date that is not there
 * does not hold, and its opposite does. Trees are as many as people think of, so the statement around
 * one is not kept prepared.
 */
export function whereSql(where: Where, compiling: Compiling): Prisma.Sql {
  return sql`${ONCE} ${nodeSql(where, compiling)}`
}

function nodeSql(node: Where, compiling: Compiling): Prisma.Sql {
  const taken = take(node)
  if (!('group' in taken)) return sql`(${conditionSql(node as Condition, compiling)}) IS TRUE`
  const parts = taken.parts.map((part) => nodeSql(part, compiling))
  if (taken.group === 'not') return sql`NOT (${every(parts)})`
  return taken.group === 'and' ? sql`(${every(parts)})` : some(parts)
}

function conditionSql(one: Condition, { today, flat }: Compiling): Prisma.Sql {
  const { title, description, rectificationType, hasDue, dueWithin, reportedWithin, ...rest } = one
  if (title) return sql`i.title ILIKE ${`%${likeLiteral(title)}%`}`
  if (description) return sql`i.description ILIKE ${`%${likeLiteral(description)}%`}`
  if (rectificationType) return sql`i.rectification_type = ANY(${[...rectificationType]}::text[])`
  if (hasDue !== undefined) return hasDue ? sql`i.due_on IS NOT NULL` : sql`i.due_on IS NULL`
  if (dueWithin !== undefined) {
    return sql`i.due_on BETWEEN ${today}::date AND ${addDays(today, dueWithin)}::date`
  }
  if (reportedWithin !== undefined) {
    return sql`i.reported_at >= ${startOf(addDays(today, -reportedWithin))}::timestamptz`
  }
  return flat(rest)
}
