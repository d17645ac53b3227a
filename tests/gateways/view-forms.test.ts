import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { changeView, dropView, keepView } from '#app/(staff)/issues/views/actions.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { listViews } from '#lib/views/queries.ts'
import { type FormAction, IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

const browser = vi.hoisted(() => ({ cookie: '', site: 'same-origin' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === 'next-auth.session-token' ? { name, value: browser.cookie } : undefined,
  }),
  headers: async () => new Headers({ 'sec-fetch-site': browser.site }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
})
beforeEach(async () => {
  await prisma.savedView.deleteMany({ where: { districtId: district.id } })
  await signIn('dongcheng')
})

async function signIn(name: PersonName) {
  const { districtId, accountId: id } = district.actor(name)
  browser.cookie = await sealSession(await startSession({ districtId, id }, now()))
}

function send(action: FormAction, fields: Record<string, string>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return action(IDLE, data)
}
const views = (by: PersonName = 'dongcheng') => listViews(district.actor(by))
const keep = (more: Record<string, string> = {}) =>
  send(keepView, { name: '逾期的', address: 'light=red&sort=dueOn', unit: '', ...more })

/** The only view there is, as its form sends it back. */
async function formOf() {
  const [view] = await views()
  if (!view) throw new Error('no view was kept')
  const { id, version, name, position, unit, pinned } = view
  const fields = {
    id,
    version: `${version}`,
    name,
    position: `${position}`,
    unit: unit?.code ?? '',
  }
  return { ...fields, ...(pinned ? { pinned: 'true' } : {}) }
}

test('the form under the ledger keeps a view, pinned and shared as it says', async () => {
  const { code } = district.units.dongcheng
  const state = await keep({ unit: code, pinned: 'true' })
  expect(state).toMatchObject({ status: 'ok', message: expect.stringContaining('“逾期的”') })
  expect(await views('dongchengSecretary')).toMatchObject([
    { name: '逾期的', address: 'light=red&sort=dueOn', pinned: true, unit: { code }, isOwn: false },
  ])
})

test('a view is renamed, pinned and shared by its form, and a box without a tick unpins it', async () => {
  const { code } = district.units.dongcheng
  await keep()
  const changed = { name: '东城逾期', unit: code, pinned: 'true', position: '3' }
  expect(await send(changeView, { ...(await formOf()), ...changed })).toMatchObject({
    status: 'ok',
  })
  expect(await views()).toMatchObject([{ ...changed, unit: { code }, pinned: true, position: 3 }])
  const { pinned: _, ...unpinned } = { pinned: '', ...(await formOf()), unit: '' }
  expect(await send(changeView, unpinned)).toMatchObject({ status: 'ok' })
  expect(await views()).toMatchObject([{ name: '东城逾期', unit: null, pinned: false }])
  expect(await views('dongchengSecretary')).toEqual([])
})

test('a form that is stale or faulty comes back with its words and says why', async () => {
  await keep()
  const before = await formOf()
  await send(changeView, { ...before, name: '先改' })
  const stale = await send(changeView, { ...before, name: '后改' })
  expect(stale).toMatchObject({ status: 'error', values: { name: '后改' } })
  const cases = [
    [{ name: '' }, 'name', '视图名称'],
    [{ unit: district.units.nancheng.code }, 'unit', '单位'],
    [{ position: 'first' }, 'position', '排列次序'],
  ] as const
  for (const [fault, path, word] of cases) {
    const refused = await send(changeView, { ...(await formOf()), ...fault })
    expect(refused).toMatchObject({ status: 'error', errors: [{ path }] })
    expect(refused.errors?.[0]?.message).toContain(word)
  }
  expect(await views()).toMatchObject([{ name: '先改', version: 2, unit: null }])
})

test('a view is deleted by its owner, and by nobody else', async () => {
  await keep({ unit: district.units.dongcheng.code })
  const { id, version } = await formOf()
  await signIn('dongchengSecretary')
  expect(await send(dropView, { id })).toMatchObject({ status: 'error' })
  const theirs = { id, version, name: '我的', position: '0' }
  expect(await send(changeView, theirs)).toMatchObject({ status: 'error' })
  expect(await views()).toHaveLength(1)
  await signIn('dongcheng')
  expect(await send(dropView, { id })).toMatchObject({ status: 'ok', message: '视图已删除' })
  expect(await views()).toEqual([])
})

test('the forms are taken from our own pages only', async () => {
  browser.site = 'cross-site'
  const state = await keep()
  browser.site = 'same-origin'
  expect(state).toMatchObject({ status: 'error' })
  expect(await views()).toEqual([])
})
