import { fromIssues } from '#lib/access/from-issues.ts'
import { reachScope } from '#lib/access/reach-scope.ts'
import { type DistrictDb, districtDb, Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf, daysBetween, fromDateColumn } from '#lib/domain/calendar.ts'
import type { FactKind, Light, Stage } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { issueLight } from '#lib/domain/light.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { havesOf, sealedCheckups } from './checkups.ts'
import type { ChamberHealth, Deadline } from './dto.ts'

/**
 * What state a chamber is in: its last check-ups, open issues, dated facts, people, awards and visits.
 * Every figure counts exactly the rows `figures.ts` leads to.
 * @throws DomainError not_found when it is missing, no chamber, or its health is not the actor's to read.
 */
export async function getHealth(actor: Actor, code: string, now: Date): Promise<ChamberHealth> {
  const { districtId } = actor
  const db = districtDb(districtId)
  const today = dateOf(now)
  const year = Number(today.slice(0, 4))
  const chamber = await db.unit.findFirst({
    where: { AND: [{ code, level: 'chamber' }, reachScope(actor, 'read_health')] },
    select: { code: true, name: true },
  })
  if (!chamber) throw new DomainError('not_found')
  const sealed = await sealedCheckups(db, code)
  const [haves, lights, deadlines, counts] = await Promise.all([
    havesOf(
      db,
      districtId,
      code,
      sealed.findLast(({ kind }) => kind === 'six_have'),
    ),
    openByLight(actor, code, today),
    deadlinesOf(db, code, today),
    countRecords(db, districtId, code, today),
  ])
  const open = Object.values(lights).reduce((sum, one) => sum + one, 0)
  const checkups = sealed.map(({ content: _content, ...checkup }) => checkup)
  return { chamber, haves, checkups, open, lights, deadlines, ...counts, year }
}

async function openByLight(actor: Actor, code: string, today: string) {
  const found = fromIssues(actor, { unit: [code], state: 'open' }, today)
  const open = await rows<{ stage: Stage; dueOn: string | null; count: number }>(Prisma.sql`
    SELECT i.stage, i.due_on AS "dueOn", count(*) AS count ${found} GROUP BY 1, 2`)
  const lights: Record<Light, number> = { red: 0, yellow: 0, green: 0, grey: 0 }
  for (const { count, ...issue } of open) lights[issueLight(issue, today)] += count
  return lights
}

/** The fact of each kind that was entered last, when it runs out, the soonest first. */
async function deadlinesOf(db: DistrictDb, chamberCode: string, today: string) {
  const rows = await db.chamberFact.findMany({
    where: { chamberCode },
    select: { kind: true, validUntil: true },
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
  })
  const latest = new Map(rows.toReversed().map(({ kind, validUntil }) => [kind, validUntil]))
  return [...latest]
    .flatMap(([kind, date]): Deadline[] => {
      if (!date) return []
      const until = fromDateColumn(date)
      return [{ kind: kind as FactKind, until, daysLeft: daysBetween(today, until) }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

/** People in office, awards not revoked, and visits held this year; one statement. */
async function countRecords(db: DistrictDb, districtId: string, code: string, today: string) {
  const year = today.slice(0, 4)
  const [row] = await db.$queryRaw<{ people: number; awards: number; visits: number }[]>`
    SELECT
      (SELECT count(*)::int FROM appointment WHERE district_id = ${districtId}
        AND unit_code = ${code} AND from_on <= ${today}::date
        AND (until_on IS NULL OR until_on >= ${today}::date)) AS people,
      (SELECT count(*)::int FROM award WHERE district_id = ${districtId}
        AND chamber_code = ${code} AND revoked_on IS NULL) AS awards,
      (SELECT count(*)::int FROM visit WHERE district_id = ${districtId}
        AND chamber_code = ${code} AND status = 'held'
        AND held_on BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date) AS visits`
  return row ?? { people: 0, awards: 0, visits: 0 }
}
