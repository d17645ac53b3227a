import { describe, expect, test } from 'vitest'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { send } from '#tests/support/api.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

const { district, as, draft } = await apiDistrict()

describe('who asks', () => {
  test.each([
    [{}],
    [{ authorization: 'Bearer sz_unknown' }],
    [{ authorization: 'Basic Y2xlcms6c2FuemhpLWRlbW8=' }],
    [{ cookie: 'next-auth.session-token=forged' }],
  ])('must be known: %o', async (headers) => {
    const response = await send('/api/v1/issues', { headers })
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    await expectProblem(response, 401, 'unauthenticated')
  })

  test('may be a browser with a cookie, whose writes must come from our own pages', async () => {
    const { districtId, accountId } = district.actor('clerk')
    const where = { districtId_id: { districtId, id: accountId } }
    await prisma.account.update({ where, data: { passwordChangedAt: new Date(0) } })
    const session = await startSession({ districtId, id: accountId }, now())
    const cookie = `theme=dark; next-auth.session-token=${await sealSession(session)}`
    expect((await send('/api/v1/issues', { headers: { cookie } })).status).toBe(200)
    const write = (headers: Record<string, string>) =>
      send('/api/v1/issues', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(draft()),
      })
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) await expectProblem(await write(headers), 403, 'cross_site')
    expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    expect((await write({ origin: 'http://127.0.0.1:3000' })).status).toBe(201)
  })

  test('is answered in the language asked for, else their own', async () => {
    const api = await as('clerk')
    const detail = async (language?: string) => {
      const headers: Record<string, string> = language ? { 'accept-language': language } : {}
      const response = await api.get('/api/v1/issues/nonsense', headers)
      return (await response.json()).detail
    }
    expect(await detail()).toMatch(/^没有找到/)
    expect(await detail('fr, en-GB;q=0.8, zh;q=0.5')).toMatch(/^Not found/)
    expect(await detail('zh-Hans-CN')).toMatch(/^没有找到/)
  })

  test('needs a grant for what is to be written, or learns who has one', async () => {
    const response = await (await as('auditor')).post('/api/v1/issues', draft())
    const body = await expectProblem(response, 403, 'not_granted')
    expect(body.whoCan).toContain('工商联经办人')
  })
})

test('fifty requests at the same moment are all answered', async () => {
  const api = await as('clerk')
  const sent = Array.from({ length: 50 }, () => api.get('/api/v1/issues'))
  expect((await Promise.all(sent)).every(({ status }) => status === 200)).toBe(true)
})
