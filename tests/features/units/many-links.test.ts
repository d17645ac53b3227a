import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { reorganise } from '#lib/units/commands/reorganise.ts'
import { passOpenLinks } from '#lib/units/pass-links.ts'
import { listReorganisations } from '#lib/units/reorganisation-queries.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'
import { verify } from '#tests/support/verify/tamper.ts'

const ISSUES = 6
const EACH = 60
const LATER = new Date('2026-03-16T02:00:00Z')
const job = {
  name: 'pass-links',
  every: 1000,
  run: ({ now }: { now: Date }) => passOpenLinks(now),
}
let district: TestDistrict

/** More open links than pass at once: sixty each to six issues. */
beforeEach(async () => {
  district = await freshDistrict()
  const { report, move } = walker(district)
  for (let at = 0; at < ISSUES; at += 1) {
    const number = await report({ chamber: 'nanchengChamber', by: 'clerk' })
    await move('clerk', number, { action: 'accept' })
    await give(number, EACH)
  }
}, 120_000)

/** Hands an issue to Nancheng so many times, on the record alone. */
async function give(number: string, count: number, now = NOW) {
  const { federation, nancheng } = district.units
  const { personId: actorId } = district.actor('clerk')
  const by = {
    districtId: district.id,
    actorId,
    unit: federation.code,
    office: 'clerk',
    cause: { kind: 'person' },
  } as const
  const events = Array.from({ length: count }, (_, place): NewEvent => {
    return {
      type: 'assignment.dispatched',
      payload: {
        ...{ assignmentId: randomUUID(), parentId: null, requirement: '限期整改' },
        ...{ from: federation.code, to: nancheng.code, dueOn: '2026-04-10' },
        kind: place === 0 ? 'lead' : 'support',
      },
    }
  })
  await districtDb(district.id).$transaction(
    (tx) => appendToIssue(tx, by, number, now, () => events as [NewEvent, ...NewEvent[]]),
    { timeout: 60_000 },
  )
}

const merge = () => ({
  kind: 'merge',
  code: district.units.nancheng.code,
  version: 1,
  successor: district.units.dongcheng.code,
  on: '2026-03-16',
})
const left = () =>
  prisma.assignment.count({
    where: { districtId: district.id, endedAt: null, toCode: district.units.nancheng.code },
  })

test('many links pass over in the background, and meanwhile the successor already stands in their place', async () => {
  const sysadmin = district.actor('sysadmin')
  const done = await must(reorganise, sysadmin, merge(), LATER)
  expect(done.links).toBe(ISSUES * EACH)
  expect(done.passed).toBeGreaterThan(0)
  expect(await left()).toBe(done.links - done.passed)
  expect(await left()).toBeGreaterThan(0)
  const [waiting] = await prisma.assignment.findMany({
    where: { districtId: district.id, endedAt: null, toCode: district.units.nancheng.code },
    include: { issue: { select: { number: true } } },
  })
  const { moves } = await getIssue(
    district.actor('dongcheng'),
    waiting?.issue.number as string,
    LATER,
  )
  expect(moves.some(({ action, allowed }) => action === 'acknowledge' && allowed)).toBe(true)

  // Two workers at once, and again: each link passes once.
  await Promise.all([drain(LATER, [job]), drain(LATER, [job])])
  await drain(LATER, [job])
  expect(await left()).toBe(0)
  const passed = await prisma.event.count({
    where: { districtId: district.id, type: 'assignment.succeeded' },
  })
  expect(passed).toBe(done.links)
  expect(await listReorganisations(sysadmin, district.units.dongcheng.code)).toMatchObject([
    { links: done.links, passed: done.links },
  ])
  expect(await passOpenLinks(LATER)).toBe(0)
  expect(await verify()).toContain('Everything agrees')
}, 120_000)

test('when the successor is merged before they have passed, they pass to whoever goes on', async () => {
  const { dongcheng } = district.units
  const sysadmin = district.actor('sysadmin')
  await must(reorganise, sysadmin, merge(), LATER)
  const newCode = `${district.id}009`
  const split = {
    ...{ kind: 'split', code: dongcheng.code, version: 1, on: '2026-03-16' },
    ...{ newCode, newName: '新城街道', chambers: [district.units.dongchengChamber.code] },
  }
  await must(reorganise, sysadmin, split, LATER)
  const onwards = {
    ...{ kind: 'merge', code: dongcheng.code, version: 2, on: '2026-03-16' },
    successor: newCode,
  }
  await must(reorganise, sysadmin, onwards, LATER)
  expect(await left()).toBeGreaterThan(0)
  await drain(LATER, [job])
  const open = await prisma.assignment.groupBy({
    by: ['toCode'],
    where: { districtId: district.id, endedAt: null },
    _count: true,
  })
  expect(open).toEqual([{ toCode: newCode, _count: ISSUES * EACH }])
}, 120_000)
