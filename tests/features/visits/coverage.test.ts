import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import type { VisitKind } from '#lib/domain/codes.ts'
import { cancelVisit } from '#lib/visits/commands/cancel-visit.ts'
import { logVisit } from '#lib/visits/commands/log-visit.ts'
import { openPoint } from '#lib/visits/commands/open-point.ts'
import { planVisit } from '#lib/visits/commands/plan-visit.ts'
import { listChamberCoverage, listMemberCoverage } from '#lib/visits/coverage.ts'
import { getVisit, getVisitChoices } from '#lib/visits/detail.ts'
import { getLeaderContact, listLeaderContacts } from '#lib/visits/leaders.ts'
import { countVisits } from '#lib/visits/queries.ts'
import { visitListInput } from '#lib/visits/schema.ts'
import { freshDistrict, must, refusal, type TestDistrict, TODAY } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'
import { logOf, planOf } from '#tests/support/visits.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const rowsOf = (filters: object) =>
  countVisits(
    district.actor('clerk'),
    visitListInput.parse({ status: 'held', year: 2026, ...filters }),
  )
const log = (changes: object = {}) =>
  must(logVisit, district.actor('clerk'), logOf(district, changes))

test('coverage counts what was held in the year, and its figures are those of the list', async () => {
  const { units } = district
  const clerk = district.actor('clerk')
  await log({ memberCode: units.member.code, heldOn: '2026-01-01' })
  await log({ memberCode: units.member.code, heldOn: '2026-02-03' })
  await log({ memberCode: units.member.code, chamber: units.logistics.code, heldOn: '2026-03-01' })
  await log({ heldOn: '2025-12-31' })
  await must(planVisit, clerk, planOf(district))
  const { id } = await log()
  await must(cancelVisit, clerk, { id, version: 1 })
  const lines = await listChamberCoverage(clerk, 2026)
  expect(lines.map(({ code }) => code).sort()).toEqual(
    [units.dongchengChamber, units.nanchengChamber, units.logistics].map(({ code }) => code).sort(),
  )
  for (const { code, visits } of lines) expect(visits).toBe(await rowsOf({ chamber: code }))
  const own = lines.find(({ code }) => code === units.dongchengChamber.code)
  expect(own).toMatchObject({ visits: 2, last: '2026-02-03', members: 2, membersVisited: 1 })
  const { members } = await listMemberCoverage(clerk, units.dongchengChamber.code, 2026)
  expect(members.map(({ code, visits, last }) => [code, visits, last])).toEqual([
    [units.member.code, 2, '2026-02-03'],
    [units.member2.code, 0, null],
  ])
  for (const { code, visits } of members) {
    expect(visits).toBe(await rowsOf({ member: code, chamber: units.dongchengChamber.code }))
  }
})

test('coverage shows no chamber of another township', async () => {
  const { dongchengChamber, nanchengChamber } = district.units
  const nancheng = district.actor('nancheng')
  expect((await listChamberCoverage(nancheng, 2026)).map(({ code }) => code)).toEqual([
    nanchengChamber.code,
  ])
  await expect(listMemberCoverage(nancheng, dongchengChamber.code, 2026)).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('leader contact counts each kind, issues raised and instructions, and figures are the rows', async () => {
  const leader = district.actor('leader')
  const chamber = district.units.dongchengChamber.code
  const points = [{ text: '缺专职人员', category: 'staff' }]
  const kinds: VisitKind[] = ['field_study', 'meeting', 'meeting']
  for (const kind of kinds) await must(logVisit, leader, logOf(district, { kind, points }))
  const { id } = await log({ leaderId: leader.personId, points })
  await must(openPoint, district.actor('clerk'), { id, position: 1 })
  await log({ kind: 'field_study' })
  const { report, act } = teller(district)
  const number = await report('无固定阵地')
  await act(number, 'leader', 'instruct', { note: '请街道一周内拿出方案' })
  const [line, ...others] = await listLeaderContacts(district.actor('clerk'), 2026)
  expect(others).toEqual([])
  expect(line).toMatchObject({
    leader: { id: leader.personId },
    counts: { field_study: 1, meeting: 2, visit: 1 },
    issues: 1,
    instructions: 1,
  })
  for (const kind of ['field_study', 'meeting', 'visit'] as const) {
    expect(line?.counts[kind]).toBe(await rowsOf({ kind, chamber, leader: leader.personId }))
  }
  const pair = { leader: leader.personId, chamber }
  expect(await getLeaderContact(district.actor('clerk'), pair, 2026)).toMatchObject({
    issues: [{ title: '缺专职人员' }],
    instructions: [{ number, note: '请街道一周内拿出方案' }],
  })
  expect(await listLeaderContacts(district.actor('nancheng'), 2026)).toEqual([])
  expect(await getLeaderContact(district.actor('nancheng'), pair, 2026)).toEqual({
    issues: [],
    instructions: [],
  })
  expect(await listLeaderContacts(district.actor('clerk'), 2025)).toMatchObject([
    { counts: { field_study: 0, meeting: 0, visit: 0 }, issues: 0, instructions: 0 },
  ])
})

describe('the checklist', () => {
  const item = (code: string, text: string) => ({
    code,
    section: 'A',
    kind: 'score',
    text,
    criterion: '',
    points: 5,
    pass: 3,
    proofKinds: [],
    category: 'venue',
    rectificationType: 'immediate',
    remedy: '',
  })

  async function sealed() {
    const { id: districtId, units } = district
    const sections = [{ code: 'A', title: '阵地' }]
    const items = [item('A1', '有固定阵地'), item('A2', '有办公设备')]
    const content = { points: 10, maxBonus: 0, sections, items }
    const by = { createdById: district.actor('clerk').personId, createdAt: new Date() }
    const standard = { districtId, code: 'six_have', version: 1, kind: 'six_have', name: '六有' }
    await prisma.standard.create({ data: { ...standard, status: 'published', content, ...by } })
    const id = randomUUID()
    await prisma.checkup.create({
      data: {
        districtId,
        id,
        chamberCode: units.dongchengChamber.code,
        standardCode: 'six_have',
        standardVersion: 1,
        status: 'sealed',
        openedById: by.createdById,
        openedAt: new Date(),
        sealedAt: new Date(),
      },
    })
    const scores = { A1: 1, A2: 4 }
    await prisma.checkupScore.createMany({
      data: Object.entries(scores).map(([code, score]) => ({
        districtId,
        checkupId: id,
        item: code,
        score,
      })),
    })
  }

  test('is drawn from open issues and failed items, and is kept as it was answered', async () => {
    await sealed()
    const number = await teller(district).report('无固定阵地')
    const clerk = district.actor('clerk')
    const { checklist } = await getVisitChoices(clerk, district.units.dongchengChamber.code, TODAY)
    const refs = [`issue:${number}`, 'item:six_have/A1']
    expect(checklist.map(({ ref }) => ref)).toEqual(refs)
    const checks = refs.map((ref) => ({ ref, outcome: 'improved', note: '已租下新址' }))
    const { id } = await log({ checks })
    expect((await getVisit(clerk, id)).checklist).toEqual([
      { ref: refs[0], title: '无固定阵地', outcome: 'improved', note: '已租下新址' },
      { ref: refs[1], title: '有固定阵地', outcome: 'improved', note: '已租下新址' },
    ])
  })

  test('takes no line of another chamber, and none that passed', async () => {
    await sealed()
    const number = await teller(district).report('无固定阵地')
    const answer = (ref: string) => ({ ref, outcome: 'same' })
    const other = logOf(district, {
      chamber: district.units.nanchengChamber.code,
      checks: [answer(`issue:${number}`)],
    })
    const refused = { code: 'invalid_input', at: ['checks.0.ref not_in_list'] }
    expect(await refusal(logVisit, district.actor('clerk'), other)).toEqual(refused)
    const passed = logOf(district, { checks: [answer('item:six_have/A2')] })
    expect(await refusal(logVisit, district.actor('clerk'), passed)).toEqual(refused)
  })
})
