import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { openedViewJson, viewJson } from '#lib/web/api/view-json.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'
import { NOW, type PersonName } from '#tests/support/factory.ts'

const { district, as, reported } = await apiDistrict()
const { dongcheng, dongchengChamber, logistics, nancheng } = district.units

beforeEach(async () => {
  await prisma.savedView.deleteMany({ where: { districtId: district.id } })
})

const facts = { name: '逾期的', address: 'light=red&sort=dueOn' }
async function kept(by: PersonName, more: object = {}) {
  const answer = await (await as(by)).post('/api/v1/views', { ...facts, ...more })
  const view = openedViewJson.parse(await answer.json())
  expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/views/${view.id}`])
  return view
}
const at = (id: string) => `/api/v1/views/${id}`
async function listed(by: PersonName, query = '') {
  const { items, nextCursor } = await (await (await as(by)).get(`/api/v1/views${query}`)).json()
  return { names: items.map((item: unknown) => viewJson.parse(item).name), nextCursor }
}

describe('a view kept by a program', () => {
  test('is pinned, shared, renamed and given up one thing at a time, each at its version', async () => {
    const owner = await as('dongcheng')
    const { id } = await kept('dongcheng')
    const pinned = await owner.patch(at(id), { version: 1, pinned: true })
    expect(await pinned.json()).toMatchObject({ ...facts, pinned: true, unit: null, version: 2 })
    const shared = await owner.patch(at(id), { version: 2, unit: dongcheng.code })
    expect(await shared.json()).toMatchObject({ pinned: true, unit: { code: dongcheng.code } })
    expect((await listed('dongchengSecretary')).names).toEqual(['逾期的'])
    const renamed = await owner.patch(at(id), { version: 3, name: '东城逾期' })
    expect(await renamed.json()).toMatchObject({ name: '东城逾期', unit: { code: dongcheng.code } })
    const taken = await owner.patch(at(id), { version: 4, unit: null })
    expect(await taken.json()).toMatchObject({ name: '东城逾期', unit: null, version: 5 })
    expect((await listed('dongchengSecretary')).names).toEqual([])
    await expectProblem(
      await owner.patch(at(id), { version: 4, pinned: false }),
      409,
      'stale_version',
    )
    expect(await (await owner.delete(at(id))).json()).toEqual({ id })
    await expectProblem(await owner.get(at(id)), 404, 'not_found')
  })

  test('is opened by whoever it is shared with, and changed by its owner alone', async () => {
    const { id } = await kept('dongcheng', { unit: dongcheng.code })
    const other = await as('dongchengSecretary')
    const opened = openedViewJson.parse(await (await other.get(at(id))).json())
    expect(opened).toMatchObject({ isOwn: false, unit: { code: dongcheng.code } })
    await expectProblem(await other.patch(at(id), { version: 1, name: '我的' }), 404, 'not_found')
    await expectProblem(await other.delete(at(id)), 404, 'not_found')
    const stranger = await as('nanchengPresident')
    await expectProblem(await stranger.get(at(id)), 404, 'not_found')
    expect((await listed('nanchengPresident')).names).toEqual([])
    await expectProblem(await stranger.get(at('not-an-id')), 404, 'not_found')
  })

  test('leads to the issues it finds', async () => {
    const number = await reported()
    const { issues } = await kept('clerk', { address: 'category=staff&columns=stage&sort=number' })
    const found = await (await (await as('clerk')).get(issues)).json()
    expect(found.items.map((issue: { number: string }) => issue.number)).toContain(number)
  })

  test('says which unit is gone or disabled, and finds by the rest', async () => {
    const where = `and(light(red),not(unit(GONE-2)))`
    const address = `unit=${dongchengChamber.code}&unit=GONE-1&unit=${logistics.code}&where=${where}`
    const { id } = await kept('clerk', { address })
    const key = { districtId_code: { districtId: district.id, code: logistics.code } }
    await prisma.unit.update({ where: key, data: { disabledAt: NOW } })
    const clerk = await as('clerk')
    const opened = openedViewJson.parse(await (await clerk.get(at(id))).json())
    await prisma.unit.update({ where: key, data: { disabledAt: null } })
    expect([...opened.gone].sort()).toEqual(['GONE-1', 'GONE-2'])
    expect(opened.disabled).toHaveLength(1)
    const { searchParams } = new URL(opened.issues, 'http://api')
    expect(searchParams.getAll('unit')).toEqual([dongchengChamber.code, logistics.code])
    expect(searchParams.get('where')).toBe('and(light(red))')
    expect((await clerk.get(opened.issues)).status).toBe(200)
  })

  test('is not shared with people beside or with a unit that is no more', async () => {
    const owner = await as('dongcheng')
    const beside = await owner.post('/api/v1/views', { ...facts, unit: nancheng.code })
    expect((await expectProblem(beside, 422, 'unknown_unit')).errors?.[0]?.path).toBe('unit')
    const { id } = await kept('clerk')
    const key = { districtId_code: { districtId: district.id, code: logistics.code } }
    await prisma.unit.update({ where: key, data: { disabledAt: NOW } })
    const clerk = await as('clerk')
    const late = await clerk.patch(at(id), { version: 1, unit: logistics.code })
    await prisma.unit.update({ where: key, data: { disabledAt: null } })
    await expectProblem(late, 422, 'unit_disabled')
  })

  test('is kept once however often the same request comes', async () => {
    const clerk = await as('clerk')
    const key = { 'idempotency-key': 'view-1' }
    const [first, again] = [
      await (await clerk.post('/api/v1/views', facts, key)).json(),
      await (await clerk.post('/api/v1/views', facts, key)).json(),
    ]
    expect(again.id).toBe(first.id)
    expect((await listed('clerk')).names).toEqual(['逾期的'])
    const other = await clerk.post('/api/v1/views', { ...facts, name: '别的' }, key)
    await expectProblem(other, 422, 'idempotency_mismatch')
    const gone = { 'idempotency-key': 'view-2' }
    expect((await clerk.delete(at(first.id), gone)).status).toBe(200)
    expect((await clerk.delete(at(first.id), gone)).status).toBe(200)
    await expectProblem(await clerk.delete(at(first.id)), 404, 'not_found')
  })

  test('is refused with an address the ledger does not understand', async () => {
    const clerk = await as('clerk')
    for (const address of ['where=not(not(', 'colour=red', `where=${'not('.repeat(100)}`]) {
      const refused = await clerk.post('/api/v1/views', { ...facts, address })
      const { errors } = await expectProblem(refused, 422, 'invalid_input')
      expect(errors?.map(({ path }) => path)).toEqual(['address'])
    }
  })

  test('is listed a page at a time, the first kept first', async () => {
    for (const name of ['一', '二', '三']) await kept('clerk', { name })
    const first = await listed('clerk', '?limit=2')
    expect(first.names).toEqual(['一', '二'])
    const rest = await listed('clerk', `?limit=2&cursor=${first.nextCursor}`)
    expect(rest).toEqual({ names: ['三'], nextCursor: null })
    const clerk = await as('clerk')
    await expectProblem(await clerk.get('/api/v1/views?cursor=xyz'), 422, 'bad_cursor')
  })
})
