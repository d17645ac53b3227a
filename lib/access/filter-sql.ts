import { Prisma } from '#lib/db/client.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { ENDED_STAGES, type Light } from '#lib/domain/codes.ts'
import type { FlatFilters } from '#lib/domain/flat-filters.ts'
import { type IssueFilters, whereOf } from '#lib/domain/issue-filters.ts'
import { CLOCKLESS_STAGES, lightRange } from '#lib/domain/light.ts'
import type { Placement } from '#lib/domain/placement.ts'
import { LIST_STAGES } from '#lib/domain/standing-lists.ts'
import { searchSql } from '#lib/search/issue-search.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { every, some } from './conditions.ts'
import {
  courseConditions,
  outcomeConditions,
  ratingConditions,
  stoodConditions,
} from './outcome-sql.ts'
import { pastSearchSql } from './past-search.ts'
import { placeThenConditions } from './place-then.ts'
import { stageIn } from './stage-sql.ts'
import { whereSql } from './where-sql.ts'

const { sql } = Prisma

/** Where and when filters are read; `isPage` when only the first of those found are (`searchSql`). */
type Setting = Readonly<{
  districtId: string
  today: string
  isPage?: boolean | undefined
  /** The past day the issues are as of. */
  asOf?: string | undefined
  placement?: Placement | undefined
}>

/**
 * The filters as a condition on issues under the alias `i`. The ledger, its count and every figure use
 * this one function, so a figure and the list behind it agree. `unit` means the chamber lies in one of
 * these units. Its text depends on which filters there are, not on their values.
 */
export function filterSql(filters: IssueFilters, setting: Setting): Prisma.Sql {
  const where = whereOf(filters)
  const plain = flatSql(filters, setting)
  if (where === null) return plain
  // A search within a group may be one of several ways in: it never stops at the first.
  const flat = (one: FlatFilters) => flatSql(one, { ...setting, isPage: false })
  return sql`${plain} AND ${whereSql(where, { today: setting.today, flat })}`
}

/** The flat filters: all of them hold. */
function flatSql(filters: FlatFilters, setting: Setting): Prisma.Sql {
  return every([
    ...codeConditions(filters),
    ...(setting.placement === 'then'
      ? placeThenConditions(filters, setting.districtId)
      : placeConditions(filters, setting)),
    ...timeConditions(filters, setting.today),
    ...outcomeConditions(filters),
    ...courseConditions(filters),
    ...stoodConditions(filters, setting),
    ...ratingConditions(filters, setting),
    ...(filters.q === undefined ? [] : [wordsSql(filters.q, setting)]),
  ])
}

function wordsSql(query: string, { asOf, ...setting }: Setting): Prisma.Sql {
  const { districtId } = setting
  return asOf === undefined ? searchSql(query, setting) : pastSearchSql(query, { districtId, asOf })
}

function codeConditions(filters: FlatFilters): Prisma.Sql[] {
  const { stage, category, source, severity, state, list } = filters
  const ended = stageIn(ENDED_STAGES)
  return [
    ...(stage?.length ? [oneOf(sql`i.stage`, stage)] : []),
    ...(category?.length ? [oneOf(sql`i.category`, category)] : []),
    ...(source?.length ? [oneOf(sql`i.source`, source)] : []),
    ...(list ? [stageIn(LIST_STAGES[list])] : []),
    ...(severity?.length ? [sql`i.severity = ANY(${severity}::text[])`] : []),
    ...(state === 'open' ? [sql`NOT ${ended}`] : []),
    ...(state === 'ended' ? [ended] : []),
  ]
}

/** One code alone is an equality, by which an index also gives the order within it. */
function oneOf(column: Prisma.Sql, codes: readonly string[]): Prisma.Sql {
  return codes.length === 1
    ? sql`${column} = ${codes[0]}`
    : sql`${column} = ANY(${[...codes]}::text[])`
}

/** Paths hold codes between slashes, so a unit and everything below it is one condition. */
function placeConditions({ unit, direct }: FlatFilters, setting: Setting): Prisma.Sql[] {
  const below = unit?.map((code) => `%/${likeLiteral(code)}/%`)
  const top = sql`SELECT p.code FROM unit p
    WHERE p.district_id = ${setting.districtId} AND p.level = 'district'`
  const underDistrict = chambers(
    sql`(u.parent_code IN (${top}) OR u.level = 'chamber' AND u.successor_code IS NOT NULL
      AND u.parent_code IN (SELECT s.code FROM unit s
        WHERE s.district_id = ${setting.districtId} AND s.parent_code IN (${top})))`,
    setting,
  )
  return [
    ...(below?.length ? [chambers(sql`u.path LIKE ANY(${below}::text[])`, setting)] : []),
    ...(direct === undefined ? [] : [direct ? underDistrict : sql`NOT ${underDistrict}`]),
  ]
}

/** Issues of the chambers, units under the alias `u`, for which something holds. */
function chambers(condition: Prisma.Sql, { districtId }: Setting): Prisma.Sql {
  return sql`i.chamber_code = ANY(ARRAY(
    SELECT u.code FROM unit u WHERE u.district_id = ${districtId} AND ${condition}))`
}

function timeConditions(filters: FlatFilters, today: string): Prisma.Sql[] {
  const { light, from, to, dueFrom, dueTo, endedFrom, endedTo } = filters
  const after = (date: string) => startOf(addDays(date, 1))
  return [
    ...(light?.length ? [some(light.map((one) => lightSql(one, today)))] : []),
    ...(from ? [sql`i.reported_at >= ${startOf(from)}::timestamptz`] : []),
    ...(to ? [sql`i.reported_at < ${after(to)}::timestamptz`] : []),
    ...(dueFrom ? [sql`i.due_on >= ${dueFrom}::date`] : []),
    ...(dueTo ? [sql`i.due_on <= ${dueTo}::date`] : []),
    ...(endedFrom ? [sql`i.ended_at >= ${startOf(endedFrom)}::timestamptz`] : []),
    ...(endedTo ? [sql`i.ended_at < ${after(endedTo)}::timestamptz`] : []),
  ]
}

/** What `issueLight` calls by that name on a day. */
function lightSql(light: Light, today: string): Prisma.Sql {
  const clockless = stageIn(CLOCKLESS_STAGES)
  if (light === 'grey') return sql`(${clockless} OR i.due_on IS NULL)`
  const { from, until } = lightRange(light, today)
  return sql`(${every([
    sql`NOT ${clockless}`,
    sql`i.due_on IS NOT NULL`,
    ...(from ? [sql`i.due_on >= ${from}::date`] : []),
    ...(until ? [sql`i.due_on <= ${until}::date`] : []),
  ])})`
}
