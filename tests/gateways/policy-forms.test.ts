import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { pasteAnnouncement } from '#app/(staff)/admin/calendar/actions.ts'
import { changeLimits, changePolicy } from '#app/(staff)/admin/policy/actions.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { DEFAULT_POLICY } from '#lib/domain/time-policy.ts'
import { loadPolicies } from '#lib/time-policy/load.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
  }),
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
})
beforeEach(() => browser.cookies.clear())

async function signIn(name: PersonName) {
  const { districtId, accountId: id } = district.actor(name)
  const session = await startSession({ districtId, id }, now())
  browser.cookies.set('next-auth.session-token', await sealSession(session))
}

/** The policy form as a browser sends it: the defaults, with changes; undefined leaves a field out. */
function form(intent: 'rehearse' | 'switch', changes: Record<string, string | undefined> = {}) {
  const { usualDays, milestoneDays, evidence: _none, ladder, ...numbers } = DEFAULT_POLICY
  const cells = ladder.flatMap(({ clock, rung, days, count }) => [
    [`ladder.${clock}.${rung}.days`, `${Math.abs(days)}`],
    [`ladder.${clock}.${rung}.moment`, days < 0 ? 'before' : count],
  ])
  const nested = [...dotted('usualDays', usualDays), ...dotted('milestoneDays', milestoneDays)]
  const fields = { ...numbers, ...Object.fromEntries([...nested, ...cells]), ...changes }
  const data = new FormData()
  for (const [name, value] of Object.entries({ version: '0', note: '', ...fields, intent })) {
    if (value !== undefined) data.append(name, `${value}`)
  }
  return data
}

const dotted = (name: string, values: Record<string, number>) =>
  Object.entries(values).map(([key, value]) => [`${name}.${key}`, `${value}`])

const inForce = async () => (await loadPolicies(districtDb(district.id), now())).base

describe('the form of the time policy', () => {
  test('is tried without being switched on, and keeps every word', async () => {
    await signIn('director')
    const state = await changePolicy(IDLE, form('rehearse', { verifyDays: '3', note: '加快核验' }))
    expect(state).toMatchObject({
      status: 'shown',
      notes: [],
      values: { verifyDays: '3', note: '加快核验', 'ladder.finish.prompt.days': '14' },
    })
    expect(state.message).toContain('与实际完全一致')
    expect((await inForce()).ref).toBe('default@0')
  })

  test('is refused at its very fields: the cell of the ladder, the group of milestones', async () => {
    await signIn('director')
    const faults = {
      'ladder.finish.circulate.days': '4',
      'milestoneDays.measures': '9',
      'usualDays.phased': '',
      acceptDays: '-1',
      'ladder.rule.remind.days': 'x',
    }
    const one = await changePolicy(IDLE, form('switch', faults))
    expect(one.errors?.map(({ path }) => path)).toEqual([
      'acceptDays',
      'usualDays.phased',
      'ladder.rule.remind.days',
    ])
    expect(one.errors?.[1]?.message).toBe('请填写分阶段整改')
    const { 'ladder.finish.circulate.days': days, 'milestoneDays.measures': measures } = faults
    const order = {
      'ladder.finish.circulate.days': days,
      'milestoneDays.measures': measures,
    }
    const two = await changePolicy(IDLE, form('switch', order))
    expect(two.errors?.map(({ path }) => path)).toEqual([
      'milestoneDays',
      'ladder.finish.circulate.days',
    ])
  })

  test('is switched on with its ladder and evidence as they were filled in', async () => {
    await signIn('director')
    const changes = {
      'ladder.finish.circulate.days': '',
      'ladder.acknowledge.remind.days': '0',
      'ladder.acknowledge.remind.moment': 'before',
      'evidence.venue.photo': 'on',
      'evidence.venue.contract': 'on',
      acceptDays: '2',
    }
    const state = await changePolicy(IDLE, form('switch', changes))
    expect(state).toEqual({ status: 'ok', message: '第 1 版已启用。' })
    const { policy } = await inForce()
    expect(policy).toMatchObject({ acceptDays: 2, evidence: { venue: ['photo', 'contract'] } })
    expect(policy.ladder).toHaveLength(DEFAULT_POLICY.ladder.length)
    expect(policy.ladder).toContainEqual({
      clock: 'acknowledge',
      rung: 'remind',
      days: 0,
      count: 'calendar',
    })
    expect(policy.ladder).not.toContainEqual(expect.objectContaining({ rung: 'circulate' }))
    const stale = await changePolicy(IDLE, form('switch'))
    expect(stale).toMatchObject({ status: 'error', message: expect.stringContaining('新的变化') })
  })

  test('of a township names each limit that is looser, and what is inherited', async () => {
    await signIn('dongcheng')
    const data = new FormData()
    const fields = { unit: district.units.dongcheng.code, version: '0', verifyDays: '9' }
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    data.append('acknowledgeDays', '')
    data.append('intent', 'switch')
    expect((await changeLimits(IDLE, data)).errors).toEqual([
      { path: 'verifyDays', message: '核验时限不能比上级规定的 5 更宽，只能相同或更短' },
    ])
    data.set('verifyDays', '4')
    expect(await changeLimits(IDLE, data)).toMatchObject({ status: 'ok' })
  })
})

test('a pasted announcement comes back with a sentence for each faulty line', async () => {
  await signIn('clerk')
  const data = new FormData()
  data.append('lines', '2027-02-05 春节 休\r\n不是日期\r\n2027-02-08 春节 班')
  const state = await pasteAnnouncement(IDLE, data)
  expect(state.errors?.map(({ message }) => message)).toEqual([
    '第 2 行看不懂：“不是日期”。请写成“2027-02-05 春节 休”的样子',
    '第 3 行写的是上班，但不是周末：“2027-02-08 春节 班”',
  ])
  expect(state.values?.lines).toContain('不是日期')
})
