import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { drainOutbox } from '#lib/notices/drain.ts'
import { noticeJson } from '#lib/web/api/notice-json.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

const { district, as, reported, act } = await apiDistrict()
const drain = () => drainOutbox({ now: new Date(), canMail: false })

test('a program reads what its user was told and says that it was read', async () => {
  const number = await reported()
  await act('clerk', number, { action: 'accept' })
  await drain()
  const api = await as('clerk2')
  const { items } = await (await api.get('/api/v1/notices?unread=true')).json()
  expect(items.map((item: unknown) => noticeJson.parse(item))).toMatchObject([
    { number, unread: 1, last: { type: 'issue.reported' } },
  ])
  const read = await api.post('/api/v1/notices/read', { ids: [items[0].id] })
  expect([read.status, await read.json()]).toEqual([200, { read: 1 }])
  const after = await (await api.get('/api/v1/notices?unread=true')).json()
  expect(after).toEqual({ items: [], nextCursor: null })
  const all = await (await api.get('/api/v1/notices')).json()
  expect(all.items).toMatchObject([{ number, unread: 0 }])
})

test('the notices of others are as unknown as those that do not exist', async () => {
  const number = await reported()
  await drain()
  const { id } = await prisma.notice.findFirstOrThrow({
    where: { accountId: district.actor('clerk2').accountId, issue: { number } },
  })
  const read = await (await as('nancheng')).post('/api/v1/notices/read', { ids: [id] })
  expect(await read.json()).toEqual({ read: 0 })
  const { readAt } = await prisma.notice.findFirstOrThrow({ where: { id } })
  expect(readAt).toBeNull()
})

test.each([
  [{}, 'ids'],
  [{ ids: [] }, 'ids'],
  [{ ids: ['x'] }, 'ids.0'],
  [{ all: false }, 'all'],
  [{ issue: 'nonsense' }, 'issue'],
])('the body %o is refused at %s', async (body, path) => {
  const answer = await (await as('clerk')).post('/api/v1/notices/read', body)
  const { errors } = await expectProblem(answer, 422, 'invalid_input')
  expect(errors?.[0]?.path).toBe(path)
})
