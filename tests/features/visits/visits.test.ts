import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { cancelVisit } from '#lib/visits/commands/cancel-visit.ts'
import { logVisit } from '#lib/visits/commands/log-visit.ts'
import { openPoint } from '#lib/visits/commands/open-point.ts'
import { planVisit } from '#lib/visits/commands/plan-visit.ts'
import { getVisit } from '#lib/visits/detail.ts'
import { listVisits } from '#lib/visits/queries.ts'
import { visitListInput } from '#lib/visits/schema.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  type PersonName,
  refusal,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { logOf, planOf } from '#tests/support/visits.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const all = visitListInput.parse({})
const seenBy = async (name: PersonName) =>
  (await listVisits(district.actor(name), all)).items.map(({ id }) => id)
const point = { text: '办公用房租约将到期', category: 'venue' }

describe('a visit', () => {
  test('is planned, held and corrected, and stale pages are told so', async () => {
    const clerk = district.actor('clerk')
    const { id } = await must(planVisit, clerk, planOf(district))
    expect(await getVisit(clerk, id)).toMatchObject({ status: 'planned', plannedOn: '2026-03-20' })
    const held = { ...logOf(district), id, version: 1, points: [point] }
    await must(logVisit, clerk, held)
    expect(await refusal(logVisit, clerk, held)).toMatchObject({ code: 'stale_version' })
    expect(await refusal(planVisit, clerk, { ...planOf(district), id, version: 2 })).toMatchObject({
      code: 'stale_version',
    })
    const more = { text: '第二条', category: 'staff' }
    await must(logVisit, clerk, { ...held, version: 2, summary: '更正后', points: [more] })
    const visit = await getVisit(clerk, id)
    expect(visit).toMatchObject({ status: 'held', heldOn: TODAY, summary: '更正后', version: 3 })
    expect(visit.points.map(({ position, text }) => [position, text])).toEqual([
      [1, point.text],
      [2, '第二条'],
    ])
    const audit = await prisma.auditEntry.findMany({ where: { districtId: district.id } })
    expect(audit.map(({ action }) => action)).toEqual(['correct-visit'])
  })

  test('is read within the reach of its chamber alone, and found there to be read', async () => {
    const { id } = await must(logVisit, district.actor('dongcheng'), logOf(district))
    for (const name of [
      'clerk',
      'director',
      'dongcheng',
      'leader',
      'instructor',
      'dongchengSecretary',
    ] as const) {
      expect([name, await seenBy(name)]).toEqual([name, [id]])
    }
    for (const name of ['nancheng', 'nanchengPresident', 'member', 'auditor'] as const) {
      expect([name, await seenBy(name)]).toEqual([name, []])
      await expect(getVisit(district.actor(name), id)).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  test('is logged within reach, by those who visit, and changed by those whose it is', async () => {
    const foreign = district.units.nanchengChamber.code
    for (const name of ['dongcheng', 'leader', 'instructor'] as const) {
      expect(
        await refusal(logVisit, district.actor(name), logOf(district, { chamber: foreign })),
      ).toEqual({
        code: 'unknown_unit',
        at: ['chamber'],
      })
    }
    expect(await refusal(logVisit, district.actor('dongchengPresident'), logOf(district))).toEqual({
      code: 'unknown_unit',
      at: ['chamber'],
    })
    const { id } = await must(logVisit, district.actor('leader'), logOf(district))
    const again = { ...logOf(district), id, version: 1 }
    expect(await refusal(logVisit, district.actor('dongcheng'), again)).toMatchObject({
      code: 'outside_reach',
    })
    expect(await refusal(logVisit, district.actor('nancheng'), again)).toMatchObject({
      code: 'unknown_unit',
    })
    expect(
      await refusal(cancelVisit, district.actor('dongchengPresident'), { id, version: 1 }),
    ).toMatchObject({ code: 'not_granted' })
    await must(logVisit, district.actor('clerk'), {
      ...again,
      leaderId: district.actor('leader').personId,
    })
  })

  test('names its fields when they are wrong', async () => {
    const clerk = district.actor('clerk')
    const refused = (changes: object) => refusal(logVisit, clerk, logOf(district, changes))
    expect(await refused({ heldOn: '2026-03-17' })).toEqual({
      code: 'day_in_future',
      at: ['heldOn'],
    })
    expect(await refused({ summary: ' ' })).toMatchObject({ at: ['summary required'] })
    expect(await refused({ kind: 'party' })).toMatchObject({ at: ['kind not_in_list'] })
    expect(await refused({ id: randomUUID() })).toMatchObject({ at: ['version required'] })
    expect(await refused({ id: randomUUID(), version: 1 })).toMatchObject({ code: 'not_found' })
    expect(await refused({ memberCode: district.units.nanchengMember.code })).toEqual({
      code: 'unknown_unit',
      at: ['memberCode'],
    })
    expect(await refused({ points: [undefined, { text: '有问题' }] })).toMatchObject({
      at: ['points.1.category required'],
    })
    expect(await refused({ evidence: [randomUUID()] })).toMatchObject({ code: 'unknown_evidence' })
    const past = { ...planOf(district), plannedOn: '2026-03-15' }
    expect(await refusal(planVisit, clerk, past)).toEqual({
      code: 'day_in_past',
      at: ['plannedOn'],
    })
    expect(await seenBy('clerk')).toEqual([])
  })
})

describe('a point found', () => {
  const logged = async (by: PersonName, changes: object = {}) =>
    must(logVisit, district.actor(by), logOf(district, { points: [point], ...changes }))

  test('becomes one issue however often it is asked for, linked both ways', async () => {
    const { id } = await logged('dongcheng')
    const dongcheng = district.actor('dongcheng')
    const tries = await Promise.all(
      [1, 2, 3].map(() => act(openPoint, dongcheng, { id, position: 1 })),
    )
    const opened = tries.flatMap((one) => (one.ok ? [one.value.number] : []))
    expect(opened).toHaveLength(1)
    expect(await refusal(openPoint, dongcheng, { id, position: 1 })).toMatchObject({
      code: 'point_opened',
    })
    const [number = ''] = opened
    expect((await getVisit(dongcheng, id)).points).toMatchObject([{ issue: number }])
    expect(await getIssue(dongcheng, number, NOW)).toMatchObject({
      title: point.text,
      source: 'visit',
      category: 'venue',
      chamber: { code: district.units.dongchengChamber.code },
    })
    const rows = await prisma.issue.findMany({ where: { districtId: district.id } })
    expect(rows).toMatchObject([{ number, origin: { kind: 'visit', recordId: id } }])
  })

  test('on a visit of a leader is leader contact, also when a clerk wrote it down', async () => {
    const leaderId = district.actor('leader').personId
    const own = await logged('leader')
    const behalf = await logged('clerk', { leaderId })
    for (const [by, { id }] of [
      ['leader', own],
      ['clerk', behalf],
    ] as const) {
      expect(await getVisit(district.actor('clerk'), id)).toMatchObject({
        leader: { id: leaderId },
      })
      const { number } = await must(openPoint, district.actor(by), { id, position: 1 })
      expect(await getIssue(district.actor('clerk'), number, NOW)).toMatchObject({
        source: 'leader_contact',
      })
    }
    const unlinked = logOf(district, { leaderId, chamber: district.units.logistics.code })
    expect(await refusal(logVisit, district.actor('clerk'), unlinked)).toEqual({
      code: 'leader_not_linked',
      at: ['leaderId'],
    })
    expect(
      await refusal(logVisit, district.actor('dongcheng'), logOf(district, { leaderId })),
    ).toEqual({
      code: 'outside_reach',
      at: ['leaderId'],
    })
  })

  test('is opened by those whose visit it is, and keeps the visit from being called off', async () => {
    const { id } = await logged('clerk')
    expect(await refusal(openPoint, district.actor('nancheng'), { id, position: 1 })).toMatchObject(
      {
        code: 'not_found',
      },
    )
    for (const name of ['dongcheng', 'instructor'] as const) {
      expect(await refusal(openPoint, district.actor(name), { id, position: 1 })).toMatchObject({
        code: 'outside_reach',
      })
    }
    await must(openPoint, district.actor('clerk2'), { id, position: 1 })
    expect(await refusal(cancelVisit, district.actor('clerk'), { id, version: 1 })).toMatchObject({
      code: 'point_opened',
    })
    const { id: other } = await logged('clerk')
    await must(cancelVisit, district.actor('clerk'), { id: other, version: 1 })
    expect(
      await refusal(openPoint, district.actor('clerk'), { id: other, position: 1 }),
    ).toMatchObject({
      code: 'visit_cancelled',
    })
  })
})
