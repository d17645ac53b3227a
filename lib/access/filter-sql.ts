import { Prisma } from '#lib/db/client.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { ENDED_STAGES, type Light } from '#lib/domain/codes.ts'
import { CLOSED_STAGES } from '#lib/domain/figures.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { CLOCKLESS_STAGES, lightRange } from '#lib/domain/light.ts'
import { searchSql } from '#lib/search/issue-search.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { every, some } from './conditions.ts'
import { pastSearchSql } from './past-search.ts'

const { sql } = Prisma

/** Where and when filters are read; `isPage` when only the first of those found are (`searchSql`). */
type Setting = Readonly<{
  districtId: string
  today: string
  isPage?: boolean | undefined
  /** The past day the issues are as of. */
  asOf?: string | undefined
}>

/**
 * The filters as a condition on issues under the alias `i`. The ledger, its count and every figure use
 * this one function, so a figure and the list behind it agree. `unit` means the chamber lies in one of
 * these units. Its text depends on which filters there are, not on their values.
 */
export function filterSql(filters: IssueFilters, setting: Setting): Prisma.Sql {
  return every([
    ...codeConditions(filters),
    ...placeConditions(filters, setting),
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

function codeConditions({ stage, category, source, severity, state }: IssueFilters): Prisma.Sql[] {
  const ended = sql`i.stage = ANY(${[...ENDED_STAGES]}::text[])`
  return [
    ...(stage?.length ? [sql`i.stage = ANY(${stage}::text[])`] : []),
    ...(category?.length ? [sql`i.category = ANY(${category}::text[])`] : []),
    ...(source?.length ? [sql`i.source = ANY(${source}::text[])`] : []),
    ...(severity?.length ? [sql`i.severity = ANY(${severity}::text[])`] : []),
    ...(state === 'open' ? [sql`NOT ${ended}`] : []),
    ...(state === 'ended' ? [ended] : []),
  ]
}

/** Paths hold codes between slashes, so a unit and everything below it is one condition. */
function placeConditions({ unit, direct }: IssueFilters, setting: Setting): Prisma.Sql[] {
  const below = unit?.map((code) => `%/${likeLiteral(code)}/%`)
  const underDistrict = chambers(
    sql`u.parent_code IN (SELECT p.code FROM unit p
      WHERE p.district_id = ${setting.districtId} AND p.level = 'district')`,
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

function timeConditions(filters: IssueFilters, today: string): Prisma.Sql[] {
  const { light, from, to, endedFrom, endedTo } = filters
  const after = (date: string) => startOf(addDays(date, 1))
  return [
    ...(light?.length ? [some(light.map((one) => lightSql(one, today)))] : []),
    ...(from ? [sql`i.reported_at >= ${startOf(from)}::timestamptz`] : []),
    ...(to ? [sql`i.reported_at < ${after(to)}::timestamptz`] : []),
    ...(endedFrom ? [sql`i.ended_at >= ${startOf(endedFrom)}::timestamptz`] : []),
    ...(endedTo ? [sql`i.ended_at < ${after(endedTo)}::timestamptz`] : []),
  ]
}

/** How it ended: the columns hold a day only while an issue counts as closed. */
function outcomeConditions({ onTime, onTimeOriginal, relapsed }: IssueFilters): Prisma.Sql[] {
  const isInTime = (due: Prisma.Sql, wanted: boolean) =>
    wanted ? sql`i.finished_on <= ${due}` : sql`i.finished_on > ${due}`
  return [
    ...(onTime === undefined ? [] : [isInTime(sql`i.due_on`, onTime)]),
    ...(onTimeOriginal === undefined ? [] : [isInTime(sql`i.original_due_on`, onTimeOriginal)]),
    ...(relapsed === undefined
      ? []
      : [relapsed ? sql`i.reopen_count > 0` : sql`i.reopen_count = 0`]),
  ]
}

/** How it went; sums over all links, written with the row (issue-record/course.ts). */
function courseConditions(filters: IssueFilters): Prisma.Sql[] {
  const { everClosed, handedIn, firstPass, dispatched, returned } = filters
  const closedOnce = sql`(i.stage = ANY(${[...CLOSED_STAGES]}::text[]) OR i.reopen_count > 0)`
  const passedAtOnce = firstPass ? sql`i.reworks = 0` : sql`i.reworks > 0`
  return [
    ...whether(everClosed, closedOnce),
    ...whether(handedIn, sql`i.finished_on IS NOT NULL`),
    ...(firstPass === undefined ? [] : [sql`i.finished_on IS NOT NULL`, passedAtOnce]),
    ...whether(dispatched, sql`i.dispatches > 0`),
    ...whether(returned, sql`i.returns > 0`),
  ]
}

/** It passed through a stage, however shortly, up to the day asked for. */
function stoodConditions({ stood }: IssueFilters, { districtId, asOf }: Setting): Prisma.Sql[] {
  if (!stood?.length) return []
  const until = asOf && sql`AND p.from_at < ${startOf(addDays(asOf, 1))}::timestamptz`
  return [
    sql`i.id IN (SELECT p.id FROM issue_span p WHERE p.district_id = ${districtId}
      AND p.stage = ANY(${stood}::text[]) ${until ?? Prisma.empty})`,
  ]
}

function ratingConditions(filters: IssueFilters, { districtId }: Setting): Prisma.Sql[] {
  const { rated, satisfaction, reporterLevel } = filters
  return [
    ...whether(rated, sql`i.satisfaction IS NOT NULL`),
    ...(satisfaction?.length ? [sql`i.satisfaction = ANY(${satisfaction}::text[])`] : []),
    ...(reporterLevel?.length
      ? [
          sql`i.reporter_unit_code = ANY(ARRAY(SELECT u.code FROM unit u
            WHERE u.district_id = ${districtId} AND u.level = ANY(${reporterLevel}::text[])))`,
        ]
      : []),
  ]
}

/** The condition, its opposite, or nothing when nobody asked. */
function whether(wanted: boolean | undefined, condition: Prisma.Sql): Prisma.Sql[] {
  if (wanted === undefined) return []
  return [wanted ? condition : sql`NOT (${condition})`]
}

/** What `issueLight` calls by that name on a day. */
function lightSql(light: Light, today: string): Prisma.Sql {
  const clockless = sql`i.stage = ANY(${[...CLOCKLESS_STAGES]}::text[])`
  if (light === 'grey') return sql`(${clockless} OR i.due_on IS NULL)`
  const { from, until } = lightRange(light, today)
  return sql`(${every([
    sql`NOT ${clockless}`,
    sql`i.due_on IS NOT NULL`,
    ...(from ? [sql`i.due_on >= ${from}::date`] : []),
    ...(until ? [sql`i.due_on <= ${until}::date`] : []),
  ])})`
}
