import { filterSql } from '#lib/access/filter-sql.ts'
import { fromIssues } from '#lib/access/from-issues.ts'
import { firstDay, pastDay } from '#lib/access/past-issues.ts'
import { parentThen } from '#lib/access/place-then.ts'
import { sightKey, unitScope } from '#lib/access/scope.ts'
import { type DistrictDb, districtDb, type Prisma } from '#lib/db/district.ts'
import { LARGE, whileUnchanged } from '#lib/db/remember.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { filtersOf } from '#lib/domain/figures.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { countBacklog } from '#lib/figures/backlog.ts'
import { countFigures } from '#lib/figures/count-figures.ts'
import { stageDwell } from '#lib/figures/dwell.ts'
import { categories, places, sources, stageCounts } from './arrange.ts'
import { comparedWith } from './comparison.ts'
import type { Dashboard, DashboardView, Place } from './dto.ts'
import { byMonthRows, placedRows } from './groups.ts'
import { months } from './months.ts'
import type { DashboardInput } from './schema.ts'

/**
 * The figures within what the actor sees, as the API gives them.
 * @throws DomainError unknown_unit when `unit` is missing or invisible.
 */
export async function getDashboard(
  actor: Actor,
  input: DashboardInput,
  now: Date,
): Promise<Dashboard> {
  const { bySource, byTownship, ...rest } = await viewDashboard(actor, input, now)
  return {
    ...rest,
    bySource: bySource.map(({ stages: _stages, ...line }) => line),
    byTownship: byTownship.map(({ closed: _c, registered: _r, unit: _u, ...line }) => line),
  }
}

/**
 * The figures as the page shows them, counted once for all who see the same as long as nothing is
 * written; where counting takes long, they may be a few seconds old. A page that offers the places
 * hands them in.
 * @throws DomainError unknown_unit when `unit` is missing or invisible, and what `pastDay` refuses at
 *   `asOf`.
 */
export function viewDashboard(
  actor: Actor,
  input: DashboardInput,
  now: Date,
  known?: Promise<readonly Place[]>,
): Promise<DashboardView> {
  const key = ['dashboard', sightKey(actor), input, dateOf(now)]
  const ask = () => countDashboard(actor, input, now, known ?? listPlaces(actor, input.unit))
  return whileUnchanged(actor.districtId, key, ask, { mayLag: true, size: LARGE })
}

/** Six statements whatever the size, one more for who sees issues of units they do not see. */
async function countDashboard(
  actor: Actor,
  input: DashboardInput,
  now: Date,
  known: Promise<readonly Place[]>,
): Promise<DashboardView> {
  const { unit, from, to, asOf: asked, placement, ...codes } = input
  const asOf = await pastDay(actor, asked, dateOf(now))
  const today = asOf ?? dateOf(now)
  const filters = { ...codes, ...(unit && { unit: [unit] }) }
  const { before, lastYear } = comparedWith(input, today)
  const spans = { current: { from, to }, before, lastYear }
  const found = (more: IssueFilters = {}) =>
    fromIssues(actor, { ...filters, from, to, ...more }, today, { asOf, placement })
  const parent = placement === 'then' ? parentThen(actor.districtId) : null
  const [units, sets, groups, byMonth, dwell, backlog] = await Promise.all([
    known,
    countFigures(actor, filters, spans, today, { asOf, placement }),
    placedRows(found(), overdueSql(actor, today), parent),
    byMonthRows(found()),
    stageDwell(actor, { ...filters, from, to }, { today, now, asOf, placement }),
    countBacklog(actor, { ...filters, from, to }, { last: today, days: BACKLOG_DAYS, placement }),
  ])
  const chosen = units.find(({ code }) => code === unit)
  if (unit && !chosen) throw new DomainError('unknown_unit', { path: 'unit' })
  const elsewhere = await listElsewhere(districtDb(actor.districtId), groups, units)
  return {
    ...sets.current,
    before: before && sets.before && { ...before, ...sets.before },
    lastYear: lastYear && sets.lastYear && { ...lastYear, ...sets.lastYear },
    byStage: stageCounts(groups),
    byCategory: categories(groups, input.category),
    bySource: sources(groups, input.source),
    byTownship: places(groups, { units, elsewhere, chosen }),
    byMonth: months(byMonth, input, today),
    dwell,
    backlog,
  }
}

/** The day of the first event of the actor's district, before which there is nothing to count. */
export function findFirstDay(actor: Actor): Promise<string | null> {
  return firstDay(actor)
}

/** The days of the backlog that the page shows, the last one included. */
const BACKLOG_DAYS = 31

function overdueSql({ districtId }: Actor, today: string) {
  return filterSql(filtersOf('overdue'), { districtId, today })
}

const placeFields = {
  code: true,
  name: true,
  level: true,
  path: true,
  parentCode: true,
  search: true,
} satisfies Prisma.UnitSelect

/** Townships and chambers the actor sees, disabled ones too, and the unit asked for whatever it is. */
export function listPlaces(actor: Actor, unit?: string): Promise<Place[]> {
  const key = ['places', unitScope(actor), unit]
  return whileUnchanged(actor.districtId, key, () => readPlaces(actor, unit), { size: LARGE })
}

async function readPlaces(actor: Actor, unit?: string): Promise<Place[]> {
  const isPlace = { OR: [{ level: { not: 'member' } }, ...(unit ? [{ code: unit }] : [])] }
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [unitScope(actor), isPlace] },
    select: placeFields,
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => ({ ...row, level: row.level as Level }))
}

/**
 * Chambers of issues the actor sees without seeing the chamber (work taken elsewhere), and the units
 * above them: an issue tells the names of both to everybody who reads it.
 */
async function listElsewhere(
  db: DistrictDb,
  groups: readonly { chamberCode: string; parentThen: string | null }[],
  units: readonly Place[],
): Promise<Place[]> {
  const known = new Set(units.map(({ code }) => code))
  const codes = [
    ...new Set(groups.flatMap((group) => [group.chamberCode, group.parentThen ?? []].flat())),
  ].filter((code) => !known.has(code))
  if (codes.length === 0) return []
  const rows = await db.unit.findMany({
    where: { OR: [{ code: { in: codes } }, { children: { some: { code: { in: codes } } } }] },
    select: placeFields,
  })
  return rows.map((row) => ({ ...row, level: row.level as Level }))
}
