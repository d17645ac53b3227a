import { fromIssues } from '#lib/access/from-issues.ts'
import { nameThen, parentThen } from '#lib/access/place-then.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { filtersOf } from '#lib/domain/figures.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { type MonthlyFigures, type OverdueIssue, reportDays } from '#lib/domain/monthly-report.ts'
import { monthPeriod } from '#lib/domain/periods.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { countFigures } from '#lib/figures/count-figures.ts'
import {
  byCategory,
  bySource,
  byTownship,
  type StandingGroup,
  type UnitsThen,
  type UnitThen,
} from './arrange.ts'

const { sql } = Prisma
/** A report is read by people; the whole list is the ledger of that day. */
export const MOST_OVERDUE = 100

/**
 * The figures of a month within what the actor sees, as of the end of its last day. Computed from the
 * stretches of the record and by the tree of then (当时口径), so that they come out the same whenever
 * they are asked for, whatever has been reorganised since.
 */
export async function monthlyFigures(actor: Actor, month: string): Promise<MonthlyFigures> {
  const { asOf, before } = reportDays(month)
  const [now, past, groups, units, overdue] = await Promise.all([
    wholes(actor, asOf),
    wholes(actor, before),
    standingGroups(actor, asOf),
    unitsThen(actor.districtId, asOf),
    listOverdue(actor, asOf),
  ])
  return {
    standing: now.standing,
    standingBefore: past.standing,
    reported: now.reported,
    reportedBefore: past.reported,
    closedInMonth: now.closed,
    closedInMonthBefore: past.closed,
    byTownship: byTownship(groups, units),
    byCategory: byCategory(groups),
    bySource: bySource(groups),
    overdue,
  }
}

const found = (actor: Actor, filters: IssueFilters, asOf: string) =>
  fromIssues(actor, filters, asOf, { asOf })

async function wholes(actor: Actor, asOf: string) {
  const month = monthPeriod(asOf.slice(0, 7))
  const ended = { ...filtersOf('closed'), endedFrom: month.from, endedTo: month.to }
  const [{ standing, reported }, [closed]] = await Promise.all([
    countFigures(actor, {}, { standing: {}, reported: month }, asOf, { asOf }),
    rows<{ count: number }>(sql`SELECT count(*) AS count ${found(actor, ended, asOf)}`),
  ])
  return { standing, reported, closed: closed?.count ?? 0 }
}

function standingGroups(actor: Actor, asOf: string) {
  return rows<StandingGroup>(sql`
    SELECT i.chamber_code AS "chamberCode", ${parentThen(actor.districtId)} AS "parentThen", i.category, i.source, i.stage,
      i.id IN (SELECT i.id ${found(actor, filtersOf('overdue'), asOf)}) AS "isOverdue",
      count(*) AS count
    ${found(actor, {}, asOf)} GROUP BY 1, 2, 3, 4, 5, 6`)
}

/** Units by code, by the names they bore at the end of a day. */
async function unitsThen(districtId: string, day: string): Promise<UnitsThen> {
  const units = await rows<UnitThen>(sql`
    SELECT u.code, u.level, u.parent_code AS "parentCode", ${nameThen(sql`u`, day)} AS name
    FROM unit u WHERE u.district_id = ${districtId} AND u.level <> 'member'`)
  return new Map(units.map((unit) => [unit.code, unit]))
}

function listOverdue(actor: Actor, asOf: string) {
  return rows<OverdueIssue>(sql`
    SELECT i.number, i.title, ${nameThen(sql`c`, asOf)} AS chamber,
      ${nameThen(sql`r`, asOf)} AS "restingUnit", i.due_on AS "dueOn"
    FROM (SELECT i.district_id, i.number, i.title, i.chamber_code, i.resting_code, i.due_on
      ${found(actor, filtersOf('overdue'), asOf)}
      ORDER BY i.due_on, i.number LIMIT ${MOST_OVERDUE}) i
    JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
    LEFT JOIN unit r ON r.district_id = i.district_id AND r.code = i.resting_code
    ORDER BY i.due_on, i.number`)
}
