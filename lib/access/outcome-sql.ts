import { Prisma } from '#lib/db/client.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { DWELL_STAGES } from '#lib/domain/dwell.ts'
import { CLOSED_STAGES } from '#lib/domain/figures.ts'
import type { FlatFilters } from '#lib/domain/flat-filters.ts'

const { sql } = Prisma

/** Where the row of an issue holds the time at a stage (lib/domain/dwell.ts). */
const DWELL_PLACES = new Map<Stage, number>(DWELL_STAGES.map((stage, index) => [stage, index + 1]))
/** Of several stretches that begin at one instant only the last is one. */
const lasted = sql`(p.until_at IS NULL OR p.until_at > p.from_at)`

/** How it ended: the columns hold a day only while an issue counts as closed. */
export function outcomeConditions({ onTime, onTimeOriginal, relapsed }: FlatFilters): Prisma.Sql[] {
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
export function courseConditions(filters: FlatFilters): Prisma.Sql[] {
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

/**
 * It stood at a stage for some time, up to the day asked for. Of today each issue knows that of the
 * stages at which time is counted; the rest is in its stretches.
 */
export function stoodConditions(
  { stood }: FlatFilters,
  { districtId, asOf }: { districtId: string; asOf?: string | undefined },
): Prisma.Sql[] {
  if (!stood?.length) return []
  const places = stood.map((stage) => DWELL_PLACES.get(stage))
  if (asOf === undefined && !places.includes(undefined)) {
    return [
      sql`(i.stage = ANY(${stood}::text[])
        OR EXISTS (SELECT FROM unnest(${places}::int[]) place WHERE i.dwell[place] > 0))`,
    ]
  }
  const until = asOf && sql`AND p.from_at < ${startOf(addDays(asOf, 1))}::timestamptz`
  return [
    sql`i.id IN (SELECT p.id FROM issue_span p WHERE p.district_id = ${districtId}
      AND p.stage = ANY(${stood}::text[]) AND ${lasted} ${until ?? Prisma.empty})`,
  ]
}

/** Who rated it, and how. */
export function ratingConditions(
  filters: FlatFilters,
  { districtId }: { districtId: string },
): Prisma.Sql[] {
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
