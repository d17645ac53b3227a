import { expect, test } from 'vitest'
import { GET } from '#app/(staff)/issues/papers.zip/route.ts'
import { tokenOf } from '#tests/support/api.ts'
import { freshDistrict, type PersonName } from '#tests/support/factory.ts'

test('whoever asks for archives without end has to wait, and others have not', async () => {
  const district = await freshDistrict()
  const asker = async (name: PersonName) => {
    const authorization = `Bearer ${await tokenOf(district.actor(name))}`
    const url = 'http://127.0.0.1:3000/issues/papers.zip?number=NC-1999-00001'
    const request = () => new Request(url, { headers: { authorization } })
    return async () => (await GET(request(), { params: Promise.resolve({}) })).status
  }
  const clerk = await asker('clerk')
  for (let times = 0; times < 20; times += 1) expect(await clerk()).toBe(404)
  expect(await clerk()).toBe(429)
  expect(await (await asker('director'))()).toBe(404)
})
