import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/domain/calendar.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listNotices } from '#lib/notices/queries.ts'
import {
  freshDistrict,
  NOW,
  type PersonName,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { drainAll, forgetSoFar, toldOf } from '#tests/support/notices/told.ts'
import { teller } from '#tests/support/told-issues.ts'

/** Work that the township holds, with nothing unread so far. */
async function working() {
  const district = await freshDistrict()
  const tell = teller(district)
  const number = await tell.report('换届超期')
  await tell.act(number, 'clerk', 'accept')
  await tell.give(number, 'clerk', 'dongcheng')
  await tell.on(number, 'dongcheng', 'dongcheng', 'acknowledge')
  await forgetSoFar(district)
  const ask = (action: string, extra: object) =>
    tell.on(number, 'dongcheng', 'dongcheng', action, { reason: '暂时做不到', ...extra })
  const lastOf = async (part: 'requests' | 'supervisions') =>
    (await getIssue(district.actor('clerk'), number, NOW))[part].at(-1)?.id
  return { district, number, ask, lastOf, ...tell }
}

async function latest(district: TestDistrict, name: PersonName) {
  const { items } = await listNotices(district.actor(name), { unread: true, limit: 50 })
  return items[0]?.last
}

describe('of requests', () => {
  test('whoever has to rule is told, and whoever asked hears the ruling', async () => {
    const { district, number, ask, act, lastOf } = await working()
    await ask('request_extension', { dueOn: addDays(TODAY, 40) })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({ clerk: 1, clerk2: 1 })
    expect(await latest(district, 'clerk')).toMatchObject({ detail: { request: 'extension' } })
    await forgetSoFar(district)
    const requestId = await lastOf('requests')
    await act(number, 'clerk', 'approve_request', { requestId })
    await drainAll()
    // The ruling, and the new date that came with it.
    expect(await toldOf(district, number)).toEqual({ dongcheng: 2 })
  })

  test('a suspension is the director’s to hear of, and then everybody’s in the chain', async () => {
    const { district, number, ask, act } = await working()
    await ask('request_suspension', { reviewOn: addDays(TODAY, 30) })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({ director: 1 })
    await forgetSoFar(district)
    await act(number, 'director', 'suspend', { reason: '待选址', reviewOn: addDays(TODAY, 30) })
    await drainAll()
    expect(Object.keys(await toldOf(district, number)).toSorted()).toEqual([
      'clerk',
      'clerk2',
      'dongcheng',
      'instructor',
      'leader',
      'member',
    ])
  })
})

describe('of supervision', () => {
  test('whoever has to answer is told which rung it is, and whoever issued it of the answer', async () => {
    const { district, number, on, act, lastOf } = await working()
    await on(number, 'clerk', 'dongcheng', 'supervise')
    await drainAll()
    expect((await toldOf(district, number)).dongcheng).toBe(1)
    expect(await latest(district, 'dongcheng')).toMatchObject({
      type: 'supervision.issued',
      detail: { rung: 'supervise', to: '东城街道', tone: 'order' },
    })
    await forgetSoFar(district)
    const supervisionId = await lastOf('supervisions')
    await act(number, 'dongcheng', 'reply_supervision', { supervisionId, note: '正在办' })
    await drainAll()
    expect(await toldOf(district, number)).toMatchObject({ clerk: 1, clerk2: 1 })
  })

  test('what the clock does is told once, however late and however often it is asked', async () => {
    const district = await freshDistrict()
    const tell = teller(district)
    const number = await tell.report('换届超期')
    await tell.act(number, 'clerk', 'accept')
    await tell.give(number, 'clerk', 'dongcheng')
    await forgetSoFar(district)
    const late = new Date(NOW.getTime() + 4 * 86_400_000)
    for (let count = 1; count > 0; ) count = await settleDue(late)
    await drainAll(late)
    await drainAll(late)
    // Signed by the clock: the township hears of it, as nobody there has acted.
    expect(await toldOf(district, number)).toMatchObject({ dongcheng: 1 })
    expect(await latest(district, 'dongcheng')).toMatchObject({
      type: 'assignment.acknowledged',
      unit: null,
    })
  })
})
