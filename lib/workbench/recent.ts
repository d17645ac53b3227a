import { issueScope } from '#lib/access/scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { addDays, dateOf, fromDateColumn, startOf } from '#lib/domain/calendar.ts'
import type { Stage } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import { issueLight } from '#lib/domain/light.ts'
import { type Actor, GRANTS, isGranted } from '#lib/domain/policy.ts'
import type { RecentMove } from './dto.ts'

/** How far back "lately" goes, and how much of it is shown. */
const DAYS = 30
const LIMIT = 20

/**
 * True for those who follow a few issues without handing work on: leaders, instructors, members.
 * Who sees the whole district has the ledger for that.
 */
export function follows(actor: Actor): boolean {
  const reaches = actor.appointments.map(({ role }) => GRANTS[role].read)
  return isGranted(actor, 'read') && !isGranted(actor, 'dispatch') && !reaches.includes('all')
}

/** Issues the actor sees that moved in the last thirty days, each with its latest event. */
export async function listRecent(actor: Actor, now: Date): Promise<RecentMove[]> {
  const today = dateOf(now)
  const db = districtDb(actor.districtId)
  const rows = await db.event.findMany({
    where: { at: { gte: startOf(addDays(today, -DAYS)) }, issue: issueScope(actor) },
    // A few issues can have many events: enough to find the latest of twenty.
    take: 400,
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    select: {
      type: true,
      at: true,
      unitCode: true,
      issue: {
        select: {
          number: true,
          title: true,
          stage: true,
          dueOn: true,
          chamber: { select: { code: true, name: true } },
        },
      },
    },
  })
  const latest = [...new Map(rows.toReversed().map((row) => [row.issue.number, row])).values()]
    .toReversed()
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, LIMIT)
  const codes = latest.flatMap(({ unitCode }) => unitCode ?? [])
  const units = await db.unit.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  })
  return latest.map(({ issue, type, at, unitCode }) => {
    const dueOn = issue.dueOn && fromDateColumn(issue.dueOn)
    const stage = issue.stage as Stage
    return {
      number: issue.number,
      title: issue.title,
      chamber: issue.chamber,
      stage,
      dueOn,
      light: issueLight({ stage, dueOn }, today),
      at: at.toISOString(),
      type: type as EventType,
      unit: units.find((unit) => unit.code === unitCode) ?? null,
    }
  })
}
