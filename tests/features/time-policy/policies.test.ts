import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { startOf } from '#lib/domain/calendar.ts'
import { DEFAULT_POLICIES, DEFAULT_POLICY, policyAt } from '#lib/domain/time-policy.ts'
import { setTimePolicy } from '#lib/time-policy/commands/set-time-policy.ts'
import { tightenPolicy } from '#lib/time-policy/commands/tighten-policy.ts'
import { loadPolicies, loadPolicyVersions } from '#lib/time-policy/load.ts'
import { getPolicyPage } from '#lib/time-policy/queries.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  PERSON_NAMES,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const full = (changes: object = {}, version = 0) => ({ ...DEFAULT_POLICY, version, ...changes })

test('before anybody has set limits, those of the product are in force', async () => {
  const district = await freshDistrict()
  expect(await loadPolicies(districtDb(district.id), NOW)).toEqual(DEFAULT_POLICIES)
})

test('a version holds from its moment on, and what was in force before stays known', async () => {
  const district = await freshDistrict()
  const [director, db] = [district.actor('director'), districtDb(district.id)]
  const root = district.units.federation.code
  const one = await must(setTimePolicy, director, full({ acceptDays: 2, note: '年度调整' }))
  expect(one).toEqual({ unit: root, version: 1, from: null })
  const two = full({ acceptDays: 1 }, 1)
  await must(setTimePolicy, director, two, later(10))
  const acceptDays = async (at: Date) => (await loadPolicies(db, at)).base.policy.acceptDays
  expect(await acceptDays(later(-1))).toBe(3)
  expect(await acceptDays(NOW)).toBe(2)
  expect(await acceptDays(later(9))).toBe(2)
  expect(await acceptDays(later(10))).toBe(1)
  expect((await loadPolicies(db, later(10))).base.ref).toBe(`${root}@2`)
  const page = await getPolicyPage(director, undefined, later(11))
  expect(page.versions).toMatchObject([
    { version: 2, state: 'current', by: '分管领导', note: null, fields: ['acceptDays'] },
    { version: 1, state: 'past', note: '年度调整', fields: ['acceptDays'] },
  ])
  const audit = await prisma.auditEntry.findFirst({ where: { districtId: district.id } })
  expect(audit).toMatchObject({
    action: 'set-time-policy',
    subject: `unit:${root}`,
    detail: { fields: ['acceptDays'], version: 1 },
  })
})

test('a version may begin on a later day; a newer one supersedes it before that', async () => {
  const district = await freshDistrict()
  const [director, db] = [district.actor('director'), districtDb(district.id)]
  const set = (changes: object, version: number) =>
    must(setTimePolicy, director, full(changes, version))
  expect(await set({ acceptDays: 1, from: '2026-04-01' }, 0)).toMatchObject({ from: '2026-04-01' })
  const begin = startOf('2026-04-01')
  const acceptDays = async (at: Date) => (await loadPolicies(db, at)).base.policy.acceptDays
  expect(await acceptDays(new Date(begin.getTime() - 1))).toBe(3)
  expect(await acceptDays(begin)).toBe(1)
  const before = await getPolicyPage(director, undefined, NOW)
  expect(before.versions).toMatchObject([{ version: 1, state: 'future' }])
  expect([before.inForce.ref, before.newest?.acceptDays]).toEqual(['default@0', 1])
  await set({ acceptDays: 4 }, 1)
  expect([await acceptDays(NOW), await acceptDays(begin)]).toEqual([4, 4])
  const after = await getPolicyPage(director, undefined, NOW)
  expect(after.versions).toMatchObject([
    { version: 2, state: 'current' },
    { version: 1, state: 'past' },
  ])
  expect(await refusal(setTimePolicy, director, full({ from: '2026-03-15' }, 2))).toEqual({
    code: 'from_in_past',
    at: ['from'],
  })
})

test('of two who change the same version one is told that it is stale', async () => {
  const district = await freshDistrict()
  const director = district.actor('director')
  const both = await Promise.all([
    act(setTimePolicy, director, full({ acceptDays: 1 })),
    act(setTimePolicy, director, full({ acceptDays: 2 })),
  ])
  expect(both.map((result) => (result.ok ? 'ok' : result.failure.code)).sort()).toEqual([
    'ok',
    'stale_version',
  ])
})

test('what was set is never rewritten', async () => {
  const district = await freshDistrict()
  await must(setTimePolicy, district.actor('director'), full())
  const where = { districtId: district.id }
  const rewriting = prisma.timePolicy.updateMany({ where, data: { note: '无' } })
  await expect(rewriting).rejects.toThrow('time_policy is append-only')
  await expect(prisma.timePolicy.deleteMany({ where })).rejects.toThrow('append-only')
})

test('a bad policy is refused with every field at fault', async () => {
  const district = await freshDistrict()
  const refused = (changes: object) =>
    refusal(setTimePolicy, district.actor('director'), full(changes))
  const step = (rung: string, days: number) => ({ clock: 'finish', rung, days, count: 'working' })
  const backwards = [step('supervise', 5), step('circulate', 3)]
  const milestoneDays = { deployment: 9, measures: 3, result: 7, lasting: 30 }
  expect(await refused({ ladder: backwards, milestoneDays })).toEqual({
    code: 'invalid_input',
    at: ['ladder.1 ladder_order', 'milestoneDays milestone_order'],
  })
  expect(await refused({ acceptDays: -1, verifyDays: 99 })).toEqual({
    code: 'invalid_input',
    at: ['acceptDays too_small', 'verifyDays too_big'],
  })
})

/** A township that has shortened what its district has set. */
async function tightened(): Promise<TestDistrict> {
  const district = await freshDistrict()
  const { dongcheng } = district.units
  await must(setTimePolicy, district.actor('director'), full({ verifyDays: 4 }))
  const own = { unit: dongcheng.code, version: 0, verifyDays: 3, acknowledgeDays: 1 }
  await must(tightenPolicy, district.actor('dongcheng'), own, later(1))
  return district
}

test('a township shortens limits for itself and the units below, and for nobody else', async () => {
  const district = await tightened()
  const { units, id } = district
  const policies = await loadPolicies(districtDb(id), later(1))
  const verify = (path: string) => policyAt(policies, path).policy.verifyDays
  expect([verify(units.dongcheng.path), verify(units.member.path)]).toEqual([3, 3])
  expect([verify(units.nancheng.path), verify(units.federation.path)]).toEqual([4, 4])
  expect(policyAt(policies, units.member.path).ref).toBe(
    `${units.federation.code}@1+${units.dongcheng.code}@1`,
  )
  // A parent that becomes stricter later holds below all the same.
  await must(setTimePolicy, district.actor('director'), full({ verifyDays: 2 }, 1), later(2))
  const stricter = await loadPolicies(districtDb(id), later(2))
  expect(policyAt(stricter, units.dongcheng.path).policy.verifyDays).toBe(2)
  expect(await loadPolicyVersions(districtDb(id))).toMatchObject([
    { unitCode: units.federation.code, version: 1, isBase: true },
    { unitCode: units.federation.code, version: 2, isBase: true },
    { unitCode: units.dongcheng.code, version: 1, isBase: false, content: { verifyDays: 3 } },
  ])
})

test('limits looser than inherited are refused, each named with what is inherited', async () => {
  const district = await tightened()
  const { dongchengChamber } = district.units
  const input = {
    unit: dongchengChamber.code,
    version: 0,
    verifyDays: 4,
    acknowledgeDays: 2,
    returnDays: 2,
  }
  const result = await act(tightenPolicy, district.actor('dongcheng'), input, later(2))
  expect(result.ok ? null : result.failure).toMatchObject({
    code: 'invalid_input',
    status: 422,
    fields: [
      { path: 'acknowledgeDays', rule: 'looser_than_parent', params: { inherited: 1 } },
      { path: 'verifyDays', rule: 'looser_than_parent', params: { inherited: 3 } },
    ],
  })
})

test('limits are set by the director for the district, by a township for its own part', async () => {
  const district = await freshDistrict()
  const { units } = district
  const tightenCode = async (name: Parameters<TestDistrict['actor']>[0], unit: string) => {
    const input = { unit, version: 0, verifyDays: 5 }
    const result = await act(tightenPolicy, district.actor(name), input)
    return result.ok ? 'ok' : result.failure.code
  }
  const others = PERSON_NAMES.filter(
    (name) => !['director', 'dongcheng', 'nancheng'].includes(name),
  )
  for (const name of others) {
    const refused = await refusal(setTimePolicy, district.actor(name), full())
    expect([name, refused.code]).toEqual([name, 'not_granted'])
  }
  const township = district.actor('dongcheng')
  expect((await refusal(setTimePolicy, township, full())).code).toBe('outside_reach')
  expect(await tightenCode('dongcheng', units.dongchengChamber.code)).toBe('ok')
  expect(await tightenCode('director', units.nancheng.code)).toBe('ok')
  expect(await tightenCode('dongcheng', units.nancheng.code)).toBe('not_found')
  expect(await tightenCode('dongcheng', units.federation.code)).toBe('not_found')
  expect(await tightenCode('clerk', units.dongcheng.code)).toBe('not_granted')
  expect(await tightenCode('director', 'NOWHERE')).toBe('not_found')
})

test('the page shows a township its own limits beside what it inherits', async () => {
  const district = await tightened()
  const { units } = district
  const page = await getPolicyPage(district.actor('dongcheng'), undefined, later(2))
  expect(page).toMatchObject({
    unit: { code: units.dongcheng.code },
    manageable: true,
    inherited: { ref: `${units.federation.code}@1` },
    own: { verifyDays: 3, acknowledgeDays: 1 },
    newest: null,
    newestVersion: 1,
    versions: [{ state: 'current', by: '东城经办', fields: ['acknowledgeDays', 'verifyDays'] }],
  })
  expect(page.units.map(({ code, hasOwn }) => [code, hasOwn])).toEqual([
    [units.federation.code, false],
    [units.dongcheng.code, true],
    [units.dongchengChamber.code, false],
  ])
  const above = await getPolicyPage(district.actor('dongcheng'), units.federation.code, later(2))
  expect([above.manageable, above.inForce.policy.verifyDays]).toEqual([false, 4])
  const clerk = await getPolicyPage(district.actor('clerk'), undefined, later(2))
  expect([clerk.unit.code, clerk.manageable]).toEqual([units.federation.code, false])
  const nancheng = getPolicyPage(district.actor('nancheng'), units.dongcheng.code, NOW)
  await expect(nancheng).rejects.toMatchObject({ code: 'not_found' })
  const member = getPolicyPage(district.actor('member'), undefined, NOW)
  await expect(member).rejects.toMatchObject({ code: 'not_granted' })
})
