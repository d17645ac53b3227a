import { beforeAll, expect, test } from 'vitest'
import { personScope, reachScope } from '#lib/access/reach-scope.ts'
import { issueScope, reportScope, unitScope } from '#lib/access/scope.ts'
import { issueScopeSql } from '#lib/access/scope-sql.ts'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { issueSubject, reportSubject, seesUnit, unitSubject } from '#lib/domain/issue-view.ts'
import { type Action, type Actor, can, GRANTS, WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { ancestorCodes, isBelow } from '#lib/domain/unit-path.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import { loadIssue } from '#lib/issue-record/load.ts'
import {
  freshDistrict,
  NOW,
  PERSON_NAMES,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

let district: TestDistrict
let numbers: string[]

beforeAll(async () => {
  // A second district beside it, with issues of its own, that nobody here may ever see.
  await seedIssues(await freshDistrict())
  district = await freshDistrict()
  numbers = await seedIssues(district)
})

const EVERYBODY = PERSON_NAMES.map((name) => [name] as const)
/** Actions that are judged against the issue itself, wherever the actor stands. */
const ON_ISSUES: readonly Action[] = [
  'read',
  ...WORKFLOW_ACTIONS.filter((action) => TRANSITIONS[action].some(({ by }) => by === 'issue')),
]

/** The codes for which a rule says yes, and those that a condition finds. */
const sorted = (values: Iterable<string>) => [...values].sort()

test.each(EVERYBODY)('can and scope agree on every issue for %s', async (name) => {
  const actor = district.actor(name)
  const db = districtDb(district.id)
  // Loaded by somebody who sees everything: the rules then judge what the list must show.
  const views = await Promise.all(
    numbers.map(async (number) => (await loadIssue(db, district.actor('clerk'), number, NOW)).view),
  )
  for (const action of ON_ISSUES) {
    const allowed = views.filter((view) => can(actor, action, issueSubject(view)) !== null)
    const found = await db.issue.findMany({
      where: issueScope(actor, action),
      select: { number: true },
    })
    const listed = await rows<{ number: string }>(Prisma.sql`
      SELECT i.number FROM issue i
      WHERE i.district_id = ${district.id} AND ${issueScopeSql(actor, action)}`)
    const numbersOf = (some: readonly { number: string }[]) =>
      sorted(some.map(({ number }) => number))
    const expected = numbersOf(allowed.map(({ state }) => state))
    expect({ action, one: numbersOf(found), listed: numbersOf(listed) }).toEqual({
      action,
      one: expected,
      listed: expected,
    })
  }
})

test.each(EVERYBODY)('can and scope agree on every unit for %s', async (name) => {
  const actor = district.actor(name)
  const units = Object.values(district.units)
  for (const action of ['read_unit', 'read_people', 'manage_units'] as const) {
    const reached = units.filter(({ path }) => can(actor, action, unitSubject(district.id, path)))
    expect(await codesOf(reachScope(actor, action))).toEqual(
      sorted(reached.map(({ code }) => code)),
    )
  }
  const read = units.filter(({ path }) => can(actor, 'read_unit', unitSubject(district.id, path)))
  const own = actor.appointments.filter(({ role }) => GRANTS[role].read_unit)
  const above = own.flatMap(({ unit }) => ancestorCodes(unit.path))
  const seen = new Set([...read.map(({ code }) => code), ...above])
  const judged = units.filter(({ path }) => seesUnit(actor, path)).map(({ code }) => code)
  expect(sorted(judged)).toEqual(sorted(seen))
  expect(await codesOf(unitScope(actor))).toEqual(sorted(seen))
})

test.each(EVERYBODY)('can and scope agree on where %s may report', async (name) => {
  const actor = district.actor(name)
  const { member, dongchengChamber, nanchengChamber, logistics } = district.units
  const joined = { [logistics.code]: [member.path] }
  const allowed = [dongchengChamber, nanchengChamber, logistics].filter(({ code, path }) => {
    const below = ownPaths(actor).filter((one) => isBelow(one, path))
    const subject = reportSubject(district.id, path, [...below, ...(joined[code] ?? [])])
    return can(actor, 'report', subject)
  })
  const scope = { AND: [{ level: 'chamber' }, reportScope(actor, TODAY)] }
  expect(await codesOf(scope)).toEqual(sorted(allowed.map(({ code }) => code)))
})

test.each(EVERYBODY)('%s reads exactly the people of the units the grant reaches', async (name) => {
  const actor = district.actor(name)
  const isAll = actor.appointments.some(({ role }) => GRANTS[role].read_people === 'all')
  const readable = PERSON_NAMES.map((one) => district.actor(one)).filter(
    (person) =>
      isAll ||
      person.appointments.some(({ unit }) =>
        can(actor, 'read_people', unitSubject(district.id, unit.path)),
      ),
  )
  const found = await districtDb(district.id).person.findMany({
    where: personScope(actor, 'read_people', TODAY),
    select: { id: true },
  })
  expect(sorted(found.map(({ id }) => id))).toEqual(
    sorted(readable.map(({ personId }) => personId)),
  )
})

const ownPaths = (actor: Actor) => actor.appointments.map(({ unit }) => unit.path)

async function codesOf(where: object): Promise<string[]> {
  const rows = await districtDb(district.id).unit.findMany({ where, select: { code: true } })
  return sorted(rows.map(({ code }) => code))
}
