import { beforeEach, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { addStep } from '#lib/practices/commands/add-step.ts'
import { borrowPractice } from '#lib/practices/commands/borrow-practice.ts'
import { finishStep } from '#lib/practices/commands/finish-step.ts'
import { MOST_PRACTICES, publishPractice } from '#lib/practices/commands/publish-practice.ts'
import { withdrawPractice } from '#lib/practices/commands/withdraw-practice.ts'
import { getPeers } from '#lib/practices/peers.ts'
import { getPlan, listPractices } from '#lib/practices/queries.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  PERSON_NAMES,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { publishedStandard, sealedCheckup } from '#tests/support/health-rows.ts'
import { moreChamber } from '#tests/support/item-issue.ts'

let district: TestDistrict
let dongcheng: string
let nancheng: string
beforeEach(async () => {
  district = await freshDistrict()
  dongcheng = district.units.dongchengChamber.code
  nancheng = district.units.nanchengChamber.code
  await publishedStandard(district, 'four_good')
})

const LATER = new Date(NOW.getTime() + 90 * 24 * 3600 * 1000)
const president = () => district.actor('dongchengPresident')
const peers = () => getPeers(president(), dongcheng)
const seal = (code: string, points: number[], at = NOW) =>
  sealedCheckup(district, code, 'four_good', points, at)

/** Another subdistrict chamber with so many members and these points. */
async function peer(ending: string, points: number[], members = 10) {
  const { code } = await moreChamber(district, 'nancheng', ending)
  const db = districtDb(district.id)
  await db.unit.updateMany({ where: { code }, data: { kind: 'subdistrict_chamber' } })
  await db.chamberProfile.create({
    data: {
      districtId: district.id,
      unitCode: code,
      registration: 'registered',
      memberCount: members,
    },
  })
  await seal(code, points)
}

describe('13: a chamber among those of its kind and size', () => {
  test('13: sees nothing of a cohort of four, and its place and the spread of one of five', async () => {
    await seal(dongcheng, [4, 4, 1, 1])
    await seal(nancheng, [1, 1, 1, 1])
    await peer('P1', [4, 4, 4, 4])
    await peer('P2', [2, 2, 2, 2])
    expect(await peers()).toMatchObject({ size: 4, lines: [] })
    await peer('P3', [3, 3, 3, 3])
    const { size, lines } = await peers()
    expect(size).toBe(5)
    expect(lines).toEqual([
      {
        section: null,
        title: '',
        own: 10,
        place: 3,
        spread: { min: 4, lower: 8, median: 10, upper: 12, max: 16 },
      },
      expect.objectContaining({ section: 'A', own: 8, place: 1 }),
      expect.objectContaining({ section: 'B', own: 2, place: 4 }),
    ])
  })

  test('13: is compared by the last check-up, with its kind and band of size alone, naming nobody', async () => {
    await seal(dongcheng, [4, 4, 4, 4], new Date('2025-03-01T00:00:00Z'))
    await seal(dongcheng, [1, 1, 1, 1])
    for (const [at, points] of [2, 3, 3].entries()) await peer(`P${at}`, Array(4).fill(points))
    await seal(nancheng, [4, 4, 4, 4])
    await peer('BIG', [4, 4, 4, 4], 30)
    await seal(district.units.logistics.code, [4, 4, 4, 4])
    const found = await peers()
    expect(found.size).toBe(5)
    expect(found.lines[0]).toMatchObject({ own: 4, place: 5 })
    expect(JSON.stringify(found)).not.toContain('P1')
    expect(JSON.stringify(found)).not.toContain(nancheng)
  })
})

const words = { title: '会员单位轮流供场地', text: '每季度由一家会员提供会议室。' }

/** The chamber of Nancheng publishes how it does item A1. */
async function published() {
  const actor = district.actor('nanchengPresident')
  const input = { chamber: nancheng, ...words, about: 'four_good A1' }
  return (await must(publishPractice, actor, input)).id
}

describe('13: a published practice', () => {
  test('13: becomes a step of the own plan with its origin, and is credited with what follows', async () => {
    const id = await published()
    await seal(dongcheng, [1, 4, 4, 4])
    await must(borrowPractice, president(), { id, chamber: dongcheng, dueOn: '2026-06-01' })
    const { steps } = await getPlan(president(), dongcheng)
    expect(steps).toMatchObject([
      {
        ...words,
        item: 'A1',
        dueOn: '2026-06-01',
        origin: { code: nancheng },
        scoreBefore: 1,
        scoreSince: null,
      },
    ])
    expect(await listPractices(president(), dongcheng)).toMatchObject([
      { borrowed: 1, improved: 0 },
    ])
    await seal(dongcheng, [4, 1, 4, 4], LATER)
    expect((await getPlan(president(), dongcheng)).steps[0]).toMatchObject({
      scoreBefore: 1,
      scoreSince: 4,
    })
    expect(await listPractices(president(), dongcheng)).toMatchObject([
      { borrowed: 1, improved: 1 },
    ])
  })

  test('13: is borrowed once by a chamber, however many press, and not by its own', async () => {
    const id = await published()
    const results = await Promise.all(
      [1, 2, 3].map(() => act(borrowPractice, president(), { id, chamber: dongcheng })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await refusal(borrowPractice, president(), { id, chamber: dongcheng })
    expect(again.code).toBe('borrowed_already')
    const own = await refusal(borrowPractice, district.actor('nanchengPresident'), {
      id,
      chamber: nancheng,
    })
    expect(own.code).toBe('own_practice')
  })

  test('13: is one of so many of its chamber, so that nobody crowds out the others', async () => {
    const practice = (at: number) => ({ chamber: dongcheng, title: `做法${at}`, text: '说明' })
    const sent = await Promise.all(
      Array.from({ length: MOST_PRACTICES + 1 }, (_, at) =>
        act(publishPractice, president(), practice(at)),
      ),
    )
    const refused = sent.flatMap((one) => (one.ok ? [] : one.failure.fields))
    expect(refused.map(({ path, rule }) => [path, rule])).toEqual([['title', 'practices_shared']])
    const [first] = await listPractices(president(), dongcheng)
    await must(withdrawPractice, president(), { id: first?.id, version: first?.version })
    await must(publishPractice, president(), practice(99))
  })

  test('13: stays in the plans that borrowed it after it was withdrawn', async () => {
    const id = await published()
    await must(borrowPractice, president(), { id, chamber: dongcheng })
    await must(withdrawPractice, district.actor('nanchengPresident'), { id, version: 1 })
    expect(await listPractices(president(), dongcheng)).toEqual([])
    expect((await getPlan(president(), dongcheng)).steps[0]?.origin?.code).toBe(nancheng)
  })

  test('13: is shared, borrowed and withdrawn by officers of the chamber and clerks alone', async () => {
    const id = await published()
    const may = ['clerk', 'clerk2', 'dongchengPresident', 'dongchengSecretary']
    const shared: string[] = []
    for (const name of PERSON_NAMES) {
      const actor = district.actor(name)
      if ((await act(publishPractice, actor, { chamber: dongcheng, ...words })).ok)
        shared.push(name)
      if (may.includes(name)) continue
      expect((await act(borrowPractice, actor, { id, chamber: dongcheng })).ok).toBe(false)
      expect((await act(addStep, actor, { chamber: dongcheng, ...words })).ok).toBe(false)
    }
    expect(shared).toEqual(may)
    expect((await act(withdrawPractice, president(), { id, version: 1 })).ok).toBe(false)
  })
})

test('a step of its own is done once', async () => {
  const { id } = await must(addStep, president(), { chamber: dongcheng, ...words })
  const bad = await refusal(addStep, president(), {
    chamber: dongcheng,
    ...words,
    about: 'nonsense',
  })
  expect(bad.at.join()).toContain('about')
  await must(finishStep, president(), { id, version: 1 })
  expect((await refusal(finishStep, president(), { id, version: 2 })).code).toBe('stale_version')
  // Of another chamber, a step is as little there as one that never was.
  const stranger = district.actor('nanchengPresident')
  for (const step of [id, '00000000-0000-4000-8000-000000000000']) {
    const refused = await refusal(finishStep, stranger, { id: step, version: 2 })
    expect(refused).toEqual({ code: 'not_found', at: [] })
  }
  const { steps } = await getPlan(president(), dongcheng)
  expect(steps).toMatchObject([{ doneAt: NOW.toISOString(), origin: null, scoreBefore: null }])
})
