import { issueScope } from '#lib/access/scope.ts'
import { loadCalendarPhases } from '#lib/calendar/history.ts'
import type { Tx } from '#lib/db/district.ts'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import type { Level } from '#lib/domain/codes.ts'
import type { IssueEvent } from '#lib/domain/events.ts'
import { isFiring, rehearse, type Setting } from '#lib/domain/rehearsal.ts'
import { compareActs } from '#lib/domain/rehearsal-changes.ts'
import type { PolicyVersion, Tightening, TimePolicy } from '#lib/domain/time-policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { Rehearsal, RehearsedChange } from './dto.ts'
import { loadPolicyVersions } from './load.ts'
import { termsOf } from './terms.ts'

/** So many days back a policy is tried. */
export const REHEARSAL_DAYS = 90
/** So many issues at most, the youngest first: it must answer while somebody waits. */
const MOST_ISSUES = 3000
/** Histories read at a time. */
const BATCH = 200

/** A policy as it would be switched on. */
export type Candidate = Readonly<{ unitCode: string }> &
  (
    | Readonly<{ isBase: true; content: TimePolicy }>
    | Readonly<{ isBase: false; content: Tightening }>
  )

/**
 * Lives through the last days again as if a policy had been switched on at their beginning, over the
 * issues the actor may read, and compares what the clock would have done with what it did. Clocks
 * that were running by then keep the policy they started under. Nothing is written.
 */
export async function rehearsePolicy(ctx: Ctx, candidate: Candidate): Promise<Rehearsal> {
  const { tx, actor, now } = ctx
  const from = startOf(addDays(dateOf(now), -REHEARSAL_DAYS))
  const units = await tx.unit.findMany({
    select: { code: true, name: true, path: true, level: true },
  })
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const setting = await settingOf(ctx, candidate, from, units)
  // No clock runs on an issue that had ended before.
  const livedSince = { OR: [{ endedAt: null }, { endedAt: { gte: from } }] }
  const found = await tx.issue.findMany({
    where: { AND: [issueScope(actor), livedSince] },
    orderBy: { reportedAt: 'desc' },
    take: MOST_ISSUES + 1,
    select: { id: true, number: true, title: true },
  })
  const issues = found.slice(0, MOST_ISSUES)
  const changes: RehearsedChange[] = []
  let same = 0
  for (let start = 0; start < issues.length; start += BATCH) {
    const batch = issues.slice(start, start + BATCH)
    const records = await recordsOf(tx, batch)
    for (const { id, number, title } of batch) {
      const compared = tried(records.get(id) ?? [], setting)
      same += compared.same
      for (const change of compared.changes) {
        changes.push({ ...change, number, title, unitName: names.get(change.unit) ?? change.unit })
      }
    }
  }
  changes.sort((a, b) => a.at.localeCompare(b.at) || a.number.localeCompare(b.number))
  const { length: count } = issues
  return { from: setting.from, issues: count, isCut: found.length > count, same, changes }
}

function tried(record: readonly IssueEvent[], setting: Setting) {
  const recorded = record.filter((event) => event.at >= setting.from && isFiring(event))
  const { fired, state } = rehearse(record, setting)
  return compareActs(recorded, fired, state)
}

type Units = readonly Readonly<{ code: string; path: string; level: string }>[]

async function settingOf(
  { tx, actor, now }: Ctx,
  candidate: Candidate,
  from: Date,
  units: Units,
): Promise<Setting> {
  const versions = await loadPolicyVersions(tx)
  const others = versions.filter(
    ({ unitCode, validFrom }) =>
      unitCode !== candidate.unitCode || Date.parse(validFrom) < from.getTime(),
  )
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1
  const trial = { ...candidate, version, validFrom: from.toISOString() } as PolicyVersion
  const phases = await loadCalendarPhases(tx, from)
  return {
    from: from.toISOString(),
    until: now.toISOString(),
    phases: phases.map(({ until, calendar }) => ({
      until,
      terms: termsOf([...others, trial], calendar, now),
    })),
    place: {
      districtId: actor.districtId,
      paths: Object.fromEntries(units.map(({ code, path }) => [code, path])),
      levels: Object.fromEntries(units.map(({ code, level }) => [code, level as Level])),
    },
  }
}

async function recordsOf(tx: Tx, issues: readonly { id: string }[]) {
  const rows = await tx.event.findMany({
    where: { issueId: { in: issues.map(({ id }) => id) } },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: row.at.toISOString(), unit: row.unitCode })),
    ({ issueId }) => issueId,
  ) as unknown as Map<string, IssueEvent[]>
}
