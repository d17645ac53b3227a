import { fromIssues } from '#lib/access/from-issues.ts'
import { unitScope } from '#lib/access/scope.ts'
import { type DistrictDb, districtDb, type Prisma } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { categories, outcomes, places, sources, stageCounts, wholes } from './arrange.ts'
import type { Dashboard, DashboardView, Place } from './dto.ts'
import { byCategoryRows, byMonthRows, byPlaceRows, countInTime, countLit } from './groups.ts'
import { closedDays, months } from './months.ts'
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
 * The figures as the page shows them: seven statements whatever the size, and an eighth for viewers who
 * see issues of units they do not see. A page that offers the places hands them in.
 * @throws DomainError unknown_unit when `unit` is missing or invisible.
 */
export async function viewDashboard(
  actor: Actor,
  input: DashboardInput,
  now: Date,
  known: Promise<readonly Place[]> = listPlaces(actor, input.unit),
): Promise<DashboardView> {
  const today = dateOf(now)
  const db = districtDb(actor.districtId)
  const { unit, ...span } = input
  const filters = { ...span, ...(unit && { unit: [unit] }) }
  const found = (more: IssueFilters = {}) => fromIssues(actor, { ...filters, ...more }, today)
  const [units, byCategory, byPlace, lit, inTime, byMonth] = await Promise.all([
    known,
    byCategoryRows(found()),
    byPlaceRows(found()),
    countLit(found({ light: ['red', 'yellow'] }), today),
    countInTime(found),
    byMonthRows(found()),
  ])
  const chosen = units.find(({ code }) => code === unit)
  if (unit && !chosen) throw new DomainError('unknown_unit', { path: 'unit' })
  const elsewhere = await listElsewhere(db, byPlace, units)
  const byStage = stageCounts(byCategory)
  return {
    ...wholes(byStage, closedDays(byMonth)),
    ...outcomes(byStage, { ...inTime, relapses: byCategory.filter((group) => group.reopened) }),
    overdue: [...lit.red.values()].reduce((sum, count) => sum + count, 0),
    dueSoon: lit.yellow,
    byStage,
    byCategory: categories(byCategory),
    bySource: sources(byPlace),
    byTownship: places(byPlace, lit.red, { units, elsewhere, chosen }),
    byMonth: months(byMonth, input, today),
  }
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
export async function listPlaces(actor: Actor, unit?: string): Promise<Place[]> {
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
  groups: readonly { chamberCode: string }[],
  units: readonly Place[],
): Promise<Place[]> {
  const known = new Set(units.map(({ code }) => code))
  const codes = [...new Set(groups.map((group) => group.chamberCode))].filter(
    (code) => !known.has(code),
  )
  if (codes.length === 0) return []
  const rows = await db.unit.findMany({
    where: { OR: [{ code: { in: codes } }, { children: { some: { code: { in: codes } } } }] },
    select: placeFields,
  })
  return rows.map((row) => ({ ...row, level: row.level as Level }))
}
