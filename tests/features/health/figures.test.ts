import { beforeEach, describe, expect, test } from 'vitest'
import { sumAwards } from '#lib/awards/queries.ts'
import { awardListInput } from '#lib/awards/schema.ts'
import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { getFacts } from '#lib/facts/queries.ts'
import { healthFigures } from '#lib/health/figures.ts'
import { getHealth } from '#lib/health/queries.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { getChamber } from '#lib/units/chamber-detail.ts'
import { countVisits } from '#lib/visits/queries.ts'
import { visitListInput } from '#lib/visits/schema.ts'
import {
  freshDistrict,
  NOW,
  PERSON_NAMES,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { day, publishedStandard, sealedCheckup } from '#tests/support/health-rows.ts'
import { itemIssue } from '#tests/support/item-issue.ts'
import { tellIssues } from '#tests/support/told-issues.ts'

let district: TestDistrict
let code: string
beforeEach(async () => {
  district = await freshDistrict()
  code = district.units.dongchengChamber.code
})

/** Opens the address of a figure as its page does, and counts the rows found there. */
async function rowsBehind(actor: Actor, href: string): Promise<number> {
  const url = new URL(href, 'http://local')
  const query = Object.fromEntries(url.searchParams)
  switch (url.pathname.split('/')[1]) {
    case 'issues': {
      const input = issueListInput.parse({ ...query, limit: 100 })
      return (await listIssues(actor, input, NOW)).items.length
    }
    case 'awards':
      return (await sumAwards(actor, awardListInput.parse(query))).count
    case 'visits':
      return countVisits(actor, visitListInput.parse(query))
    case 'chambers':
      return (await getChamber(actor, code, TODAY)).people.length
    case 'checkups': {
      const checkupId = url.pathname.split('/')[2] ?? ''
      const where = { checkupId, score: { gte: 3 } }
      return districtDb(district.id).checkupScore.count({ where })
    }
    default:
      throw new Error(`nothing lies behind ${href}`)
  }
}

async function addRecords() {
  const db = districtDb(district.id)
  const by = district.actor('clerk').personId
  const award = { districtId: district.id, kind: 'four_good', level: 'national', round: '2025' }
  const entered = { enteredById: by, enteredAt: NOW }
  const awardedOn = day('2025-11-01')
  await db.award.createMany({
    data: [
      { ...award, ...entered, chamberCode: code, awardedOn },
      { ...award, ...entered, chamberCode: code, awardedOn, revokedOn: day('2026-01-01') },
      { ...award, ...entered, chamberCode: district.units.nanchengChamber.code, awardedOn },
    ],
  })
  const visit = {
    districtId: district.id,
    kind: 'visit',
    chamberCode: code,
    byUnitCode: district.units.federation.code,
    visitors: '经办甲',
    purpose: '了解情况',
    createdById: by,
    createdAt: NOW,
  }
  await db.visit.createMany({
    data: [
      { ...visit, status: 'held', heldOn: day('2026-01-01') },
      { ...visit, status: 'held', heldOn: day('2026-03-10') },
      { ...visit, status: 'held', heldOn: day('2025-12-31') },
      { ...visit, status: 'planned', plannedOn: day('2026-04-01') },
      { ...visit, status: 'cancelled', heldOn: day('2026-02-01') },
    ],
  })
  const fact = { districtId: district.id, chamberCode: code, ...entered }
  await db.chamberFact.createMany({
    data: [
      { ...fact, kind: 'term_of_office', validUntil: day('2026-05-01'), enteredAt: new Date(0) },
      { ...fact, kind: 'term_of_office', validUntil: day('2031-05-01') },
      { ...fact, kind: 'venue_lease', validUntil: day('2026-03-10') },
      { ...fact, kind: 'registration_cert' },
    ],
  })
}

async function addCheckups(): Promise<string> {
  await publishedStandard(district, 'six_have')
  await publishedStandard(district, 'four_good')
  await sealedCheckup(district, code, 'six_have', [4, 4, 4, 4], new Date('2025-03-01T00:00:00Z'))
  await sealedCheckup(district, code, 'four_good', [1, 2, 3, 4], new Date('2025-09-01T00:00:00Z'))
  return sealedCheckup(district, code, 'six_have', [4, 2, 3, 0])
}

describe('every figure on the health of a chamber', () => {
  test('agrees with the rows it leads to, for everybody who reads it', async () => {
    await tellIssues(district)
    await addRecords()
    await addCheckups()
    for (const name of [
      'clerk',
      'director',
      'dongcheng',
      'leader',
      'instructor',
      'dongchengPresident',
    ] as const) {
      const actor = district.actor(name)
      const figures = healthFigures(await getHealth(actor, code, NOW))
      const followed = await Promise.all(
        figures.map(async ({ key, href }) => [key, await rowsBehind(actor, href)]),
      )
      expect(followed).toEqual(figures.map(({ key, value }) => [key, value]))
    }
    const own = healthFigures(await getHealth(district.actor('clerk'), code, NOW))
    const value = Object.fromEntries(own.map((one) => [one.key, one.value])) as Record<
      (typeof own)[number]['key'],
      number
    >
    expect(value).toMatchObject({ haves: 2, awards: 1, visits: 2, people: 4 })
    expect(value.open).toBeGreaterThan(5)
    expect(value.red + value.yellow + value.green + value.grey).toBe(value.open)
  })

  test('counts down to the same dates as the page of the facts', async () => {
    await addRecords()
    const actor = district.actor('clerk')
    const { deadlines } = await getHealth(actor, code, NOW)
    const { standings } = await getFacts(actor, code, NOW)
    const there = standings.flatMap(({ kind, daysLeft }) =>
      daysLeft === null ? [] : [[kind, daysLeft]],
    )
    expect(deadlines.map(({ kind, daysLeft }) => [kind, daysLeft]).toSorted()).toEqual(
      there.toSorted(),
    )
    expect(deadlines[0]).toMatchObject({ kind: 'venue_lease', daysLeft: -6 })
  })

  test('shows totals as sealed, and a have as passed once it was scored again', async () => {
    const checkupId = await addCheckups()
    const chamber = district.units.dongchengChamber
    const number = await itemIssue(district, chamber, { item: 'A2', checkupId })
    const actor = district.actor('clerk')
    const before = await getHealth(actor, code, NOW)
    expect(before.checkups.map(({ standard, total }) => [standard, total])).toEqual([
      ['six_have', 16],
      ['four_good', 10],
      ['six_have', 9],
    ])
    expect(before.haves).toMatchObject({ passed: 2, checkup: { id: checkupId } })
    await districtDb(district.id).issue.updateMany({
      where: { number },
      data: {
        origin: { item: 'A2', standard: 'six_have', kind: 'item' },
        originKey: 'item:six_have/A2',
        rescore: { checkupId, score: 4, passed: true },
      },
    })
    const after = await getHealth(actor, code, NOW)
    expect(after.haves?.passed).toBe(3)
    expect(after.haves?.items.find((one) => one.code === 'A2')).toMatchObject({
      score: 4,
      isPassed: true,
    })
  })

  test('is hidden from those who may not read it, and of units that are no chamber', async () => {
    const seen: string[] = []
    for (const name of PERSON_NAMES) {
      const health = await getHealth(district.actor(name), code, NOW).catch(() => null)
      if (health) seen.push(name)
    }
    expect(seen).toEqual([
      'clerk',
      'clerk2',
      'director',
      'leader',
      'instructor',
      'dongcheng',
      'dongchengPresident',
      'dongchengSecretary',
    ])
    const township = getHealth(district.actor('clerk'), district.units.dongcheng.code, NOW)
    await expect(township).rejects.toThrow('not_found')
  })
})
