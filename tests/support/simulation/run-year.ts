import { createHash } from 'node:crypto'
import { districtDb } from '#lib/db/district.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { listMoves, type Move } from '#lib/domain/moves.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { loadIssue } from '#lib/issue-record/load.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import {
  act,
  freshDistrict,
  must,
  PERSON_NAMES,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { HABITS, inputFor } from './acts.ts'
import { Chance } from './random.ts'
import { TickingWorker } from './ticking-worker.ts'

const FIRST_DAY = '2026-01-05'
const DAYS = 365
const MINUTE = 60_000

type Plan = Readonly<{ seed: number; issues: number; days?: number; kills: boolean }>

/** What a year came to: everything but random ids and hashes, and what happened on the way. */
export type YearReport = Readonly<{
  districtId: string
  issues: number
  events: number
  byType: Readonly<Record<string, number>>
  refused: Readonly<Record<string, number>>
  kills: number
  /** SHA-256 over the record of every issue, ids replaced by their order. */
  digest: string
}>

/**
 * A year in the life of a district: every day issues are reported and random people do random things
 * they may do, through the real commands, while a worker process lets the clock act. With `kills` the
 * worker is killed at random instants and started again.
 */
export async function runYear({ seed, issues, days = DAYS, kills }: Plan): Promise<YearReport> {
  const chance = new Chance(seed)
  const district = await freshDistrict()
  const worker = await TickingWorker.start(kills ? new Chance(seed + 1) : null)
  const actors = PERSON_NAMES.map((name) => district.actor(name))
  const life: Life = { chance, district, actors, living: [], refused: {} }
  for (let day = 0; day < days; day += 1) {
    const date = addDays(FIRST_DAY, day)
    const morning = new Date(startOf(date).getTime() + 8.5 * 60 * MINUTE)
    await worker.tick(morning)
    await liveOneDay(life, morning, issuesOf(day, days, issues))
  }
  await worker.tick(startOf(addDays(FIRST_DAY, days)))
  await worker.stop()
  return report(district, life, worker.kills)
}

type Life = {
  chance: Chance
  district: TestDistrict
  actors: readonly Actor[]
  living: string[]
  refused: Record<string, number>
}

/** Spread evenly, whatever the two numbers are. */
function issuesOf(day: number, days: number, issues: number): number {
  return Math.floor(((day + 1) * issues) / days) - Math.floor((day * issues) / days)
}

async function liveOneDay(life: Life, morning: Date, fresh: number) {
  let at = morning
  const later = () => {
    at = new Date(at.getTime() + life.chance.int(1, 6) * MINUTE)
    return at
  }
  for (let count = 0; count < fresh; count += 1) await reportOne(life, later())
  const acts = Math.min(life.living.length, fresh * 5 + 3)
  for (let count = 0; count < acts; count += 1) await actOnce(life, later())
}

async function reportOne({ chance, district, living }: Life, now: Date) {
  const chamber = chance.pick(['dongchengChamber', 'nanchengChamber', 'logistics'] as const)
  const reporter = district.actor(chance.pick(['clerk', 'clerk2'] as const))
  const { number } = await must(
    reportIssue,
    reporter,
    {
      title: '班子届满未换届',
      description: '届满两年，至今未换届',
      category: chance.pick(['leadership', 'venue', 'bylaw'] as const),
      source: 'visit',
      chamber: district.units[chamber].code,
    },
    now,
  )
  living.push(number)
}

async function actOnce(life: Life, now: Date) {
  const { chance, district, actors, living, refused } = life
  const number = chance.pick(living)
  const clerk = district.actor('clerk')
  const { view } = await loadIssue(districtDb(district.id), clerk, number, now)
  const choices = concerned(view, actors, chance).flatMap((actor) =>
    listMoves(view, actor)
      .filter((move) => move.allowed && (HABITS[move.action] ?? 0) > 0)
      .filter((move) => !isLed(view, move))
      .map((move): { actor: Actor; move: Move } => ({ actor, move })),
  )
  if (choices.length === 0) {
    living.splice(living.indexOf(number), 1)
    return
  }
  const { actor, move } = chance.weighted(choices, (one) => HABITS[one.move.action] ?? 0)
  const input = inputFor(view, move, district, chance)
  if (!input) return
  const result = await act(moveIssue, actor, { ...input, number, version: view.state.version }, now)
  if (!result.ok) {
    const why = `${input.action} ${result.failure.code}`
    refused[why] = (refused[why] ?? 0) + 1
  }
}

/** Those who hold or gave the work, whoever receives and decides, and somebody at random. */
function concerned(view: IssueView, actors: readonly Actor[], chance: Chance): Actor[] {
  const open = view.state.assignments.filter(isOpenLink)
  const units = new Set([view.state.chamber, ...open.flatMap(({ from, to }) => [from, to])])
  const stranger = chance.pick(actors)
  return actors.filter(
    (actor) =>
      actor === stranger ||
      actor.appointments.some(({ role }) => role === 'clerk' || role === 'director') ||
      actor.seats.some((seat) => units.has(seat)),
  )
}

/** A second lead would only be refused. */
function isLed(view: IssueView, { action, assignmentId }: Move): boolean {
  return (
    action === 'dispatch' &&
    view.state.assignments.some(
      (link) => link.parentId === assignmentId && link.kind === 'lead' && isOpenLink(link),
    )
  )
}

async function report(district: TestDistrict, life: Life, kills: number): Promise<YearReport> {
  const db = districtDb(district.id)
  const rows = await db.issue.findMany({
    orderBy: { number: 'asc' },
    select: { id: true, number: true },
  })
  const digest = createHash('sha256')
  const byType: Record<string, number> = {}
  let events = 0
  for (const { id } of rows) {
    const record = await db.event.findMany({ where: { issueId: id }, orderBy: { seq: 'asc' } })
    for (const { type } of record) byType[type] = (byType[type] ?? 0) + 1
    events += record.length
    const told = record.map(({ seq, type, at, unitCode, office, cause, payload }) => [
      seq,
      type,
      at.toISOString(),
      unitCode,
      office,
      cause,
      payload,
    ])
    digest.update(anonymous(JSON.stringify(told), district.id))
  }
  const { refused } = life
  return {
    districtId: district.id,
    issues: rows.length,
    events,
    byType,
    refused,
    kills,
    digest: digest.digest('hex'),
  }
}

/** Ids by their order of appearance, the district and its prefix by a letter. */
function anonymous(text: string, districtId: string): string {
  const seen = new Map<string, string>()
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const known = seen.get(id) ?? `#${seen.size}`
      seen.set(id, known)
      return known
    })
    .replaceAll(districtId, 'D')
    .replace(/[A-Z]{6}-(\d{4}-\d{5})/g, 'P-$1')
}

if (process.argv[1]?.endsWith('run-year.ts')) {
  const plan = JSON.parse(process.argv[2] ?? '{}') as Plan
  const { disconnect } = await import('#lib/db/client.ts')
  const outcome = await runYear(plan)
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
  await disconnect()
}
