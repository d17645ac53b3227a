import { beforeAll, describe, expect, test } from 'vitest'
import { editAward } from '#lib/awards/commands/edit-award.ts'
import { enterAward } from '#lib/awards/commands/enter-award.ts'
import { revokeAward } from '#lib/awards/commands/revoke-award.ts'
import { getAward, listAwards, sumAwards } from '#lib/awards/queries.ts'
import { awardListInput } from '#lib/awards/schema.ts'
import { proposedReward } from '#lib/domain/awards.ts'
import {
  act,
  freshDistrict,
  must,
  PERSON_NAMES,
  type PersonName,
  refusal,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { proof } from '#tests/support/proof.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})

let round = 0
function award(changes: object = {}) {
  round += 1
  const chamber = district.units.dongchengChamber.code
  const base = { kind: 'four_good', level: 'national', round: `第 ${round} 批`, chamber }
  return { ...base, awardedOn: '2024-01-10', ...changes }
}
const enter = (changes: object = {}) => must(enterAward, district.actor('clerk'), award(changes))
const list = (name: PersonName, filters: object = {}) =>
  listAwards(district.actor(name), awardListInput.parse(filters), TODAY)
const refused = (changes: object) => refusal(enterAward, district.actor('clerk'), award(changes))

describe('an award', () => {
  test('is entered by those who manage awards alone', async () => {
    for (const name of PERSON_NAMES.filter((one) => !one.startsWith('clerk'))) {
      const { code } = await refusal(enterAward, district.actor(name), award())
      expect([name, ['not_granted', 'unknown_unit'].includes(code)]).toEqual([name, true])
    }
  })

  test('has sound dates and amounts, each refused at its field', async () => {
    expect((await refused({ expiresOn: '2024-01-10' })).at).toEqual(['expiresOn date_order'])
    const paid = { rewardedOn: '2024-01-09', rewardYuan: '1' }
    expect((await refused(paid)).at).toEqual(['rewardedOn date_order'])
    expect((await refused({ rewardedOn: '2024-02-01' })).at).toEqual(['rewardYuan required'])
    expect((await refused({ rewardYuan: '-1' })).at).toEqual(['rewardYuan too_small'])
    expect((await refused({ rewardYuan: '十万' })).at).toEqual(['rewardYuan wrong_type'])
    expect((await refused({ level: 'galactic' })).at).toEqual(['level not_in_list'])
    expect((await refused({ chamber: 'NOWHERE' })).at).toEqual(['chamber'])
  })

  test('of one kind, level and round a chamber has once, until it is taken back', async () => {
    const clerk = district.actor('clerk')
    const input = award({ level: 'municipal' })
    const { id } = await must(enterAward, clerk, input)
    expect(await refusal(enterAward, clerk, input)).toEqual({ code: 'award_known', at: ['round'] })
    const revoked = await refusal(revokeAward, clerk, { id, version: 1, revokedOn: '2023-12-31' })
    expect(revoked.at).toEqual(['revokedOn date_order'])
    await must(revokeAward, clerk, { id, version: 1, revokedOn: '2025-01-01' })
    await must(enterAward, clerk, input)
    expect((await getAward(clerk, id, TODAY)).standing).toBe('revoked')
  })

  test('entered by several at once is entered once', async () => {
    const input = award()
    // Otherwise the first is done before the others have a connection.
    await Promise.all(Array.from({ length: 8 }, () => list('clerk')))
    const clerks = Array.from({ length: 8 }, (_, at) => (at % 2 ? 'clerk' : 'clerk2') as PersonName)
    const done = await Promise.all(
      clerks.map((name) => act(enterAward, district.actor(name), input)),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is set right by whoever saw it last, and adds further proof', async () => {
    const clerk = district.actor('clerk')
    const first = await proof(clerk, 'certificate')
    const input = award({ evidence: [first] })
    const { id } = await must(enterAward, clerk, input)
    const { chamber: _, ...facts } = input
    const second = await proof(clerk, 'photo')
    const right = { ...facts, id, version: 1, document: '全联〔2024〕1号', evidence: [second] }
    await must(editAward, clerk, right)
    const stale = await act(editAward, clerk, { ...right, evidence: [] })
    expect(stale).toMatchObject({ ok: false, failure: { code: 'stale_version' } })
    const seen = await getAward(district.actor('dongchengPresident'), id, TODAY)
    expect(seen.proof.map((file) => file.id).sort()).toEqual([first, second].sort())
    expect(seen).toMatchObject({ document: '全联〔2024〕1号', manageable: false })
    await expect(getAward(district.actor('nanchengPresident'), id, TODAY)).rejects.toThrow()
  })
})

describe('the list of awards', () => {
  test('is filtered, read page by page, and adds up what the filters find', async () => {
    const own = await freshDistrict()
    const clerk = own.actor('clerk')
    const [dc, nc] = [own.units.dongchengChamber.code, own.units.nanchengChamber.code]
    const give = (changes: object) => must(enterAward, clerk, award({ chamber: dc, ...changes }))
    await give({ rewardYuan: '100000', rewardedOn: '2024-03-01' })
    await give({ rewardYuan: '50000', level: 'municipal', awardedOn: '2025-05-01' })
    await give({ kind: 'featured', level: 'municipal', chamber: nc, expiresOn: '2025-12-31' })
    const gone = await give({ rewardYuan: '7', awardedOn: '2025-06-01' })
    await must(revokeAward, clerk, { id: gone.id, version: 1, revokedOn: TODAY })
    const sums = (filters: object) => sumAwards(clerk, awardListInput.parse(filters))
    expect(await sums({})).toEqual({ count: 3, promised: 150_000, paid: 100_000 })
    expect(await sums({ year: '2025' })).toEqual({ count: 1, promised: 50_000, paid: 0 })
    expect(await sums({ chamber: nc })).toEqual({ count: 1, promised: 0, paid: 0 })
    const all = await listAwards(clerk, awardListInput.parse({ limit: '2' }), TODAY)
    const input = awardListInput.parse({ limit: '2', cursor: all.nextCursor ?? '' })
    const rest = await listAwards(clerk, input, TODAY)
    expect(rest.nextCursor).toBeNull()
    const standings = [...all.items, ...rest.items].map(({ standing }) => standing)
    expect(standings.sort()).toEqual(['expired', 'revoked', 'valid', 'valid'])
    const seen = await listAwards(own.actor('nanchengPresident'), awardListInput.parse({}), TODAY)
    expect(seen.items.map(({ chamber }) => chamber.code)).toEqual([nc])
  })

  test('shows chambers their own awards alone', async () => {
    await enter()
    const codes = (await list('dongchengPresident')).items.map(({ chamber }) => chamber.code)
    expect(new Set(codes)).toEqual(new Set([district.units.dongchengChamber.code]))
    expect((await list('nanchengPresident')).items).toEqual([])
    expect((await list('member')).items).toEqual([])
  })
})

test('the reward of the district is proposed for four-good awards', () => {
  expect(proposedReward('four_good', 'national')).toBe(100_000)
  expect(proposedReward('four_good', 'municipal')).toBe(50_000)
  expect(proposedReward('four_good', 'district')).toBeNull()
  expect(proposedReward('featured', 'municipal')).toBeNull()
})
