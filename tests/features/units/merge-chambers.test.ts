import { beforeAll, expect, test } from 'vitest'
import { actorOfAccount } from '#lib/auth/actor.ts'
import { listCheckups } from '#lib/checkups/queries.ts'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import { prisma } from '#lib/db/client.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { getIssue, listIssues } from '#lib/issues/queries.ts'
import { listEvidence } from '#lib/issues/record-queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { listPapersOf } from '#lib/papers/queries.ts'
import { getChamber } from '#lib/units/chamber-detail.ts'
import { reorganise } from '#lib/units/commands/reorganise.ts'
import { listUnits } from '#lib/units/queries.ts'
import { previewReorganisation } from '#lib/units/reorganisation-queries.ts'
import { logVisit } from '#lib/visits/commands/log-visit.ts'
import { listVisits } from '#lib/visits/queries.ts'
import { checkupOf, formOf } from '#tests/support/checkups.ts'
import { freshDistrict, must, type PersonName, type TestDistrict } from '#tests/support/factory.ts'
import { drainAll, forgetSoFar, later, toldOf } from '#tests/support/notices/told.ts'
import { seedIssues, walker } from '#tests/support/seed-issues.ts'
import { verify } from '#tests/support/verify/tamper.ts'
import { logOf } from '#tests/support/visits.ts'

/** The chamber of Dongcheng goes into that of Nancheng, which lies in another township. */
const ON = '2026-03-16'
const MERGED_AT = later(60)
const AFTER = later(120)

let district: TestDistrict
let links: number
/** How many members the two chambers had before. */
let membersBefore: number[]
/** The issues of the chamber that goes, and the one it is working on. */
let numbers: string[]
let handed: string

/** Somebody as they would sign in after the merger. */
async function today(name: PersonName): Promise<Actor> {
  const { districtId, accountId: id } = district.actor(name)
  const actor = await actorOfAccount({ districtId, id }, AFTER)
  if (!actor) throw new Error(`no account of ${name}`)
  return actor
}

const seen = async (actor: Actor, filters: object = {}) => {
  const input = issueListInput.parse({ ...filters, count: 'true', limit: 100, sort: 'number' })
  const { items, total } = await listIssues(actor, input, AFTER)
  expect(items).toHaveLength(total ?? -1)
  return items.map(({ number }) => number)
}

/** Members of the chamber that goes and of the one that goes on, today or as of a past day. */
function membersAsOf(asOf?: string): Promise<number[]> {
  const { dongchengChamber, nanchengChamber } = district.units
  return Promise.all(
    [dongchengChamber, nanchengChamber].map(async ({ code }) => {
      return (await getChamber(district.actor('clerk'), code, ON, asOf)).members
    }),
  )
}

beforeAll(async () => {
  district = await freshDistrict()
  const { dongchengChamber, nanchengChamber, member2, nanchengMember } = district.units
  await seedIssues(district)
  const { linkAt, move } = walker(district)
  const found = await prisma.issue.findMany({
    where: { districtId: district.id, chamberCode: dongchengChamber.code },
    orderBy: { number: 'asc' },
  })
  numbers = found.map(({ number }) => number)
  handed = found.find(({ stage }) => stage !== 'submitted')?.number as string
  const assignmentId = await linkAt(handed, 'dongchengChamber')
  await move('dongcheng', handed, { action: 'issue_paper', kind: 'dispatch_order', assignmentId })
  await must(logVisit, district.actor('clerk'), logOf(district))
  await checkupOf(district, formOf(2))
  // One member belongs to both chambers, another to the one that goes without hanging below it.
  const joined = { districtId: district.id, fromOn: new Date('2021-01-01') }
  await prisma.membership.createMany({
    data: [
      { ...joined, memberCode: member2.code, chamberCode: nanchengChamber.code },
      { ...joined, memberCode: nanchengMember.code, chamberCode: dongchengChamber.code },
      { ...joined, memberCode: district.units.logistics.code, chamberCode: dongchengChamber.code },
    ],
  })
  await drainAll(MERGED_AT)
  await forgetSoFar(district)
  membersBefore = await membersAsOf()
  const sysadmin = district.actor('sysadmin')
  const input = {
    kind: 'merge' as const,
    code: dongchengChamber.code,
    version: 1,
    successor: nanchengChamber.code,
    on: ON,
  }
  const preview = await previewReorganisation(sysadmin, input, MERGED_AT)
  expect(preview.people.map(({ office }) => office).sort()).toEqual([
    'district_leader',
    'party_instructor',
    'president',
    'secretary_general',
  ])
  const done = await must(reorganise, sysadmin, input, MERGED_AT)
  expect(done).toMatchObject({ code: nanchengChamber.code, links: preview.links })
  links = done.links
}, 120_000)

test('19: the officers of the chamber that goes on see its old issues, and their work passes to them', async () => {
  const secretary = await today('nanchengSecretary')
  expect(numbers.length).toBeGreaterThan(3)
  expect(await seen(secretary)).toEqual(expect.arrayContaining(numbers))
  expect(await seen(secretary, { unit: district.units.dongchengChamber.code })).toEqual(numbers)
  expect(links).toBe(2)
  const held = await prisma.assignment.findMany({
    where: { districtId: district.id, endedAt: null, issue: { number: handed } },
    orderBy: { position: 'asc' },
  })
  const { nanchengChamber, dongcheng, member2 } = district.units
  expect(held.map(({ fromCode, toCode }) => [fromCode, toCode])).toEqual([
    [district.units.federation.code, dongcheng.code],
    [district.units.federation.code, district.units.civilAffairs.code],
    [dongcheng.code, nanchengChamber.code],
    [nanchengChamber.code, member2.code],
  ])
  const { version } = await getIssue(secretary, handed, AFTER)
  const assignmentId = held[2]?.id
  const step = { number: handed, version, action: 'report_progress', assignmentId, note: '已接手' }
  await must(moveIssue, secretary, step, AFTER)
})

test('19: whoever held an office in the chamber that went sees nothing by it any more', async () => {
  for (const name of [
    'dongchengSecretary',
    'dongchengPresident',
    'leader',
    'instructor',
  ] as const) {
    const former = await today(name)
    expect([name, await seen(former), (await viewDashboard(former, {}, AFTER)).total]).toEqual([
      name,
      [],
      0,
    ])
    await expect(getIssue(former, handed, AFTER)).rejects.toThrow('not_found')
  }
  // The township it hung under keeps what it took work of, the other one sees the whole.
  expect(await seen(await today('dongcheng'), { category: 'activity' })).toEqual([handed])
  expect(await seen(await today('nancheng'))).toEqual(expect.arrayContaining(numbers))
  const held = await prisma.appointment.count({
    where: {
      districtId: district.id,
      unitCode: district.units.dongchengChamber.code,
      untilOn: null,
    },
  })
  expect(held).toBe(4)
})

test('19: papers, visits and check-ups of the chamber that went are read where it went', async () => {
  const records = async (name: PersonName) => {
    const actor = await today(name)
    const chamber = district.units.dongchengChamber.code
    const [papers, visits, checkups, units] = await Promise.all([
      listPapersOf(actor, numbers),
      listVisits(actor, { chamber, limit: 10 }),
      listCheckups(actor, { chamber, limit: 10 }),
      listUnits(actor, { level: 'chamber', limit: 50, count: false }),
    ])
    const known = units.items.map(({ code }) => code).includes(chamber)
    return [papers.length, visits.items.length, checkups.items.length, known]
  }
  expect(await records('nanchengSecretary')).toEqual([1, 1, 1, true])
  expect(await records('nancheng')).toEqual([1, 1, 1, true])
  expect(await records('dongchengSecretary')).toEqual([0, 0, 0, false])
  expect(await listEvidence(await today('dongchengSecretary'), handed)).toEqual([])
})

test('19: members go along, by the tree and by membership, and report about the chamber that goes on', async () => {
  const { dongchengChamber, nanchengChamber, member, logistics, nanchengMember } = district.units
  const unit = await prisma.unit.findFirstOrThrow({
    where: { districtId: district.id, code: member.code },
  })
  expect([unit.parentCode, unit.path]).toEqual([
    nanchengChamber.code,
    `${nanchengChamber.path}${member.code}/`,
  ])
  const memberships = async (chamberCode: string) =>
    (
      await prisma.membership.findMany({
        where: { districtId: district.id, chamberCode },
        orderBy: { memberCode: 'asc' },
      })
    ).map(({ memberCode, fromOn, untilOn }) => {
      const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
      return [memberCode, day(fromOn), day(untilOn)]
    })
  expect(await memberships(dongchengChamber.code)).toEqual([
    [nanchengMember.code, '2021-01-01', '2026-03-15'],
    [logistics.code, '2021-01-01', '2026-03-15'],
  ])
  expect(await memberships(nanchengChamber.code)).toEqual([
    [district.units.member2.code, '2021-01-01', null],
    [logistics.code, ON, null],
  ])
  const facts = { title: '合并后的问题', description: '说明', category: 'venue', source: 'visit' }
  const about = { ...facts, source: 'member_feedback', chamber: nanchengChamber.code }
  const { number } = await must(reportIssue, await today('member'), about, AFTER)
  expect(await seen(await today('nanchengSecretary'))).toContain(number)
})

test('19: the page of a chamber counts the members it had on the day', async () => {
  expect(membersBefore).toEqual([3, 2])
  expect(await membersAsOf('2026-03-15')).toEqual(membersBefore)
  // Two of them belonged to both, and count once in the chamber that goes on.
  expect(await membersAsOf()).toEqual([0, 3])
})

test('19: whoever takes over is told, whoever went is not', async () => {
  await drainAll(AFTER)
  const told = await toldOf(district, handed)
  expect(Object.keys(told)).toEqual(expect.arrayContaining(['nanchengSecretary']))
  const former = ['dongchengSecretary', 'dongchengPresident', 'leader', 'instructor']
  expect(Object.keys(told).filter((name) => former.includes(name))).toEqual([])
})

test('19: by the units of then and of today the figures sum to one total, each in its own place', async () => {
  const clerk = district.actor('clerk')
  const now = await viewDashboard(clerk, {}, AFTER)
  const then = await viewDashboard(clerk, { placement: 'then' }, AFTER)
  const sum = ({ byTownship }: typeof now) => byTownship.reduce((all, one) => all + one.total, 0)
  expect([then.total, sum(now), sum(then)]).toEqual([now.total, now.total, now.total])
  const { dongcheng, nancheng } = district.units
  const of = (view: typeof now, code: string) =>
    view.byTownship.find((one) => one.code === code)?.total ?? 0
  expect(of(now, dongcheng.code)).toBe(0)
  expect(of(then, dongcheng.code)).toBe(0)
  expect(of(now, nancheng.code)).toBeGreaterThanOrEqual(numbers.length)
  const filtered = await viewDashboard(clerk, { unit: nancheng.code }, AFTER)
  expect(filtered.total).toBe((await seen(clerk, { unit: nancheng.code })).length)
})

test('19: the record agrees with itself after the merger', async () => {
  expect(await verify()).toContain('Everything agrees')
})
