import { fromIssues, issuesAt } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/client.ts'
import { whileUnchanged } from '#lib/db/remember.ts'
import { rows } from '#lib/db/rows.ts'
import { ENDED_STAGES } from '#lib/domain/codes.ts'
import { CARDS_OF_DAY } from '#lib/domain/ledger-layout.ts'
import { monthPeriod } from '#lib/domain/periods.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { DueMonth, IssueLine } from './dto.ts'
import { pickedRows, toLine } from './lines.ts'
import { type Look, lookAt } from './look.ts'
import type { IssueListInput } from './schema.ts'

const { sql } = Prisma

/**
 * The ledger by due date (日历), as far as the actor sees, now or as of a past day: what of the issues
 * `listIssues` finds is due in a month, and how many of them have no due date.
 * @param month `YYYY-MM`
 * @throws DomainError as `listIssues`.
 */
export async function getDueMonth(
  actor: Actor,
  input: IssueListInput,
  month: string,
  now: Date,
): Promise<DueMonth> {
  const look = await lookAt(actor, input, now)
  const [counts, lines] = await Promise.all([
    countDays(actor, look, month),
    firstOfDays(actor, look, month),
  ])
  const days = counts.flatMap(({ dueOn, total }) =>
    dueOn === null
      ? []
      : [{ date: dueOn, total, cards: lines.filter((line) => line.dueOn === dueOn) }],
  )
  return {
    month,
    total: days.reduce((sum, { total }) => sum + total, 0),
    days,
    undated: counts.find(({ dueOn }) => dueOn === null)?.total ?? 0,
  }
}

type Count = Readonly<{ dueOn: string | null; total: number }>

function dueWithin(month: string): Prisma.Sql {
  const { from, to } = monthPeriod(month)
  return sql`i.due_on BETWEEN ${from}::date AND ${to}::date`
}

/** How many are due on each day, and how many on none; counted again when something happened. */
function countDays(actor: Actor, look: Look, month: string): Promise<Count[]> {
  const { filters, outlook, today } = look
  const key = ['due', actor, filters, today, outlook, month]
  return whileUnchanged(actor.districtId, key, () => {
    const found = fromIssues(actor, filters, today, outlook)
    return rows<Count>(sql`
      SELECT i.due_on AS "dueOn", count(*) AS total ${found}
        AND (${dueWithin(month)} OR i.due_on IS NULL)
      GROUP BY i.due_on ORDER BY i.due_on`)
  })
}

/** The first lines of every day in one statement: what is still owed before what has ended. */
async function firstOfDays(actor: Actor, look: Look, month: string): Promise<IssueLine[]> {
  const { filters, outlook, today } = look
  const order = sql`i.stage = ANY(${[...ENDED_STAGES]}::text[]), i.number`
  const picked = sql`
    SELECT a.id, a.place FROM (
      SELECT i.id, row_number() OVER (PARTITION BY i.due_on ORDER BY ${order}) AS place
      ${fromIssues(actor, filters, today, outlook)} AND ${dueWithin(month)}) a
    WHERE a.place <= ${CARDS_OF_DAY}`
  const issues = issuesAt(actor.districtId, outlook.asOf)
  const lines = await pickedRows(issues, actor.districtId, picked)
  return lines.map((row) => toLine(row, today))
}
