import { filterWhere } from '#lib/access/filter-issues.ts'
import { issueScope, unitScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { OPEN_STAGES, type Stage } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { CLOSED_STAGES, closingRate, countOf, REGISTERED_STAGES } from '#lib/domain/figures.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { categories, months, places, sources, stageCounts } from './arrange.ts'
import type { Dashboard } from './dto.ts'
import type { DashboardInput } from './schema.ts'

/**
 * The figures within what the actor sees; seven statements whatever the size.
 * @throws DomainError unknown_unit when `unit` is missing or invisible.
 */
export async function getDashboard(
  actor: Actor,
  input: DashboardInput,
  now: Date,
): Promise<Dashboard> {
  const today = dateOf(now)
  const db = districtDb(actor.districtId)
  const { unit, ...span } = input
  const filters = { ...span, ...(unit && { unit: [unit] }) }
  const where = { AND: [issueScope(actor), filterWhere(filters, today)] }
  const lit = (light: 'red' | 'yellow') => ({
    AND: [where, filterWhere({ light: [light] }, today)],
  })
  const [units, byCategory, byPlace, lights, reported, ended] = await Promise.all([
    listPlaces(db, actor),
    db.issue.groupBy({ by: ['category', 'stage'], where, _count: true }),
    db.issue.groupBy({ by: ['chamberCode', 'source', 'stage'], where, _count: true }),
    countLights(db, lit('red'), lit('yellow')),
    db.issue.groupBy({ by: ['reportedMonth'], where, _count: true }),
    db.issue.groupBy({
      by: ['endedMonth'],
      where: { AND: [where, { stage: { in: [...CLOSED_STAGES] } }] },
      _count: true,
      _sum: { daysOpen: true },
    }),
  ])
  if (unit && !units.some(({ code }) => code === unit)) {
    throw new DomainError('unknown_unit', { path: 'unit' })
  }
  const byStage = stageCounts(byCategory)
  const closed = countOf(byStage, CLOSED_STAGES)
  const days = ended.reduce((sum, month) => sum + (month._sum.daysOpen ?? 0), 0)
  return {
    total: byCategory.reduce((sum, group) => sum + group._count, 0),
    open: countOf(byStage, OPEN_STAGES as readonly Stage[]),
    closed,
    overdue: [...lights.red.values()].reduce((sum, count) => sum + count, 0),
    dueSoon: lights.yellow,
    registered: countOf(byStage, REGISTERED_STAGES),
    closingRate: closingRate(byStage),
    averageDays: closed === 0 ? null : days / closed,
    byStage,
    byCategory: categories(byCategory),
    bySource: sources(byPlace),
    byTownship: places(byPlace, lights.red, units),
    byMonth: months(reported, ended, input.from?.slice(0, 7), today.slice(0, 7)),
  }
}

type Db = ReturnType<typeof districtDb>

/** Townships and chambers the actor sees, for names and for checking the unit asked for. */
function listPlaces(db: Db, actor: Actor) {
  return db.unit.findMany({
    where: { AND: [unitScope(actor), { level: { not: 'member' } }] },
    select: { code: true, name: true, level: true, parentCode: true },
  })
}

async function countLights(
  db: Db,
  red: Prisma.IssueWhereInput,
  yellow: Prisma.IssueWhereInput,
): Promise<{ red: Map<string, number>; yellow: number }> {
  const [overdue, dueSoon] = await Promise.all([
    db.issue.groupBy({ by: ['chamberCode'], where: red, _count: true }),
    db.issue.count({ where: yellow }),
  ])
  return {
    red: new Map(overdue.map((group) => [group.chamberCode, group._count])),
    yellow: dueSoon,
  }
}
