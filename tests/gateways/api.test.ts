import { beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { issueJson, issueLineJson } from '#lib/web/api/issue-json.ts'
import { problemJson } from '#lib/web/api/problem-json.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { client, send, tokenOf } from '#tests/support/api.ts'
import { freshDistrict, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

let district: TestDistrict
const clients = new Map<PersonName, ReturnType<typeof client>>()
beforeAll(async () => {
  district = await freshDistrict()
})
async function as(name: PersonName) {
  const known = clients.get(name) ?? client(await tokenOf(district.actor(name)))
  clients.set(name, known)
  return known
}

const draft = (more: object = {}) => ({
  title: '秘书长兼职，无专职人员',
  description: '2026 年走访发现。',
  category: 'staff',
  source: 'visit',
  chamber: district.units.dongchengChamber.code,
  ...more,
})
async function reported(): Promise<string> {
  const response = await (await as('clerk')).post('/api/v1/issues', draft())
  return (await response.json()).number
}
async function act(name: PersonName, number: string, body: object) {
  const api = await as(name)
  const { version } = await (await api.get(`/api/v1/issues/${number}`)).json()
  return api.post(`/api/v1/issues/${number}/actions`, { version, ...body })
}
async function expectProblem(response: Response, status: number, code: string) {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = problemJson.parse(await response.json())
  expect(body).toMatchObject({ status, code, type: `urn:sanzhi:problem:${code}` })
  return body
}

describe('an issue over the API', () => {
  test('goes all the way from report to closing by what its moves allow', async () => {
    const created = await (await as('clerk')).post('/api/v1/issues', draft())
    expect(created.status).toBe(201)
    const issue = issueJson.parse(await created.json())
    expect(created.headers.get('location')).toBe(`/api/v1/issues/${issue.number}`)
    expect(issue).toMatchObject({ stage: 'submitted', version: 1, severity: 'ordinary' })
    const number = issue.number
    const dueOn = addDays(dateOf(now()), 20)
    expect((await act('clerk', number, { action: 'accept' })).status).toBe(200)
    const to = district.units.dongcheng.code
    const order = { action: 'dispatch', to, kind: 'lead', dueOn, requirement: '落实专职人员' }
    const dispatched = issueJson.parse(await (await act('clerk', number, order)).json())
    const [link] = dispatched.assignments
    expect(link).toMatchObject({ from: district.units.federation.code, to, status: 'dispatched' })
    const assignmentId = link?.id
    await act('dongcheng', number, { action: 'acknowledge', assignmentId })
    await act('dongcheng', number, { action: 'submit', assignmentId, note: '已落实' })
    const closed = await act('clerk', number, { action: 'verify', assignmentId, verdict: 'pass' })
    expect(issueJson.parse(await closed.json())).toMatchObject({ stage: 'closed', light: 'grey' })
    const events = await (await (await as('clerk')).get(`/api/v1/issues/${number}/events`)).json()
    expect(events.items.map((event: { type: string }) => event.type)).toEqual([
      'issue.reported',
      'issue.accepted',
      'assignment.dispatched',
      'assignment.acknowledged',
      'assignment.submitted',
      'assignment.passed',
    ])
    expect(events.items[0]).toMatchObject({ seq: 1, by: '经办甲', cause: { kind: 'person' } })
  })

  test('refuses a move with the very reason its list of moves gives', async () => {
    const number = await reported()
    const api = await as('dongchengSecretary')
    const { moves } = await (await api.get(`/api/v1/issues/${number}`)).json()
    const accept = moves.find((move: { action: string }) => move.action === 'accept')
    expect(accept).toMatchObject({ allowed: false, code: 'not_granted', whoCan: ['工商联经办人'] })
    const body = await expectProblem(
      await act('dongchengSecretary', number, { action: 'accept' }),
      403,
      'not_granted',
    )
    expect(body.detail).toBe(accept.reason)
    expect(body.detail).toContain('可以办理的有：工商联经办人')
    expect(body.whoCan).toEqual(accept.whoCan)
  })

  test('says 404 for what is invisible, missing, or no number at all', async () => {
    const number = await reported()
    for (const path of [
      number,
      'NC-2026-99999',
      'nonsense',
      '%00',
      encodeURIComponent("' OR 1=1"),
    ]) {
      const api = await as(path === number ? 'nancheng' : 'clerk')
      await expectProblem(await api.get(`/api/v1/issues/${path}`), 404, 'not_found')
      await expectProblem(await api.get(`/api/v1/issues/${path}/events`), 404, 'not_found')
      const step = { action: 'accept', version: 1 }
      const moved = await api.post(`/api/v1/issues/${path}/actions`, step)
      await expectProblem(moved, 404, 'not_found')
    }
  })

  test('says 409 with the present version for a stale one', async () => {
    const number = await reported()
    await act('clerk', number, { action: 'accept' })
    const stale = await (await as('clerk')).post(`/api/v1/issues/${number}/actions`, {
      action: 'comment',
      note: '看过了',
      version: 1,
    })
    const body = await expectProblem(stale, 409, 'stale_version')
    expect(body.currentVersion).toBe(2)
  })

  test('names each field at fault', async () => {
    const response = await (await as('clerk')).post('/api/v1/issues', {
      title: ' ',
      category: 'nonsense',
      source: 'visit',
      chamber: district.units.dongchengChamber.code,
      extra: 1,
    })
    const body = await expectProblem(response, 422, 'invalid_input')
    expect(
      Object.fromEntries((body.errors ?? []).map(({ path, message }) => [path, message])),
    ).toEqual({
      title: '请填写问题',
      description: '请填写具体问题',
      category: '问题类型不在可选范围内，请重新选择',
      extra: '没有名为extra的字段',
    })
  })

  test('names the fields of an action at fault as well', async () => {
    const number = await reported()
    const paths = async (step: object) => {
      const response = await (await as('clerk')).post(`/api/v1/issues/${number}/actions`, step)
      const body = await expectProblem(response, 422, 'invalid_input')
      return body.errors?.map(({ path }) => path)
    }
    expect(await paths({ action: 'decline', version: 1 })).toEqual(['reason'])
    expect(await paths({ action: 'decline', reason: '重复' })).toEqual(['version'])
    expect(await paths({ action: 'explode', version: 1 })).toEqual(['action'])
    expect(await paths({ version: 1 })).toEqual(['action'])
    expect(await paths({ action: 'accept', version: 1, surplus: 1 })).toEqual(['surplus'])
    expect(await paths({ action: 'accept', version: 1, number })).toEqual(['number'])
  })
})

describe('lists', () => {
  test('hold what the caller sees, page by page, each once', async () => {
    const own = await freshDistrict()
    const api = client(await tokenOf(own.actor('clerk')))
    const chamber = own.units.dongchengChamber.code
    for (let i = 0; i < 5; i += 1) await api.post('/api/v1/issues', draft({ chamber }))
    const numbers: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = `limit=2&count=true&sort=number${cursor && `&cursor=${cursor}`}`
      const page = await (await api.get(`/api/v1/issues?${query}`)).json()
      expect(page.total).toBe(5)
      numbers.push(...page.items.map((item: unknown) => issueLineJson.parse(item).number))
      cursor = page.nextCursor
    }
    expect(numbers).toHaveLength(5)
    expect(numbers).toEqual([...new Set(numbers)].sort())
    const other = client(await tokenOf(own.actor('nancheng')))
    expect(await (await other.get('/api/v1/issues')).json()).toEqual({
      items: [],
      nextCursor: null,
    })
  })

  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=ten', 'limit'],
    ['sort=title', 'sort'],
    ['stage=nonsense', 'stage.0'],
    ['stage=closed&stage=nonsense', 'stage.1'],
    ['unknown=1', 'unknown'],
    ['unknown=', 'unknown'],
    ['limit=1&limit=2', 'limit'],
    ['count=perhaps', 'count'],
  ])('refuse ?%s at %s', async (query, path) => {
    const response = await (await as('clerk')).get(`/api/v1/issues?${query}`)
    const body = await expectProblem(response, 422, 'invalid_input')
    expect(body.errors?.map((error) => error.path)).toEqual([path])
  })

  test.each(['nonsense', 'W10', 'WyJcdTAwMDAiXQ', 'eyJhIjoxfQ', 'WyJ4IiwieSIsInoiXQ'])(
    'refuse the cursor %s',
    async (cursor) => {
      for (const path of ['/api/v1/issues', '/api/v1/units']) {
        const response = await (await as('clerk')).get(`${path}?cursor=${cursor}`)
        expect([200, 422]).toContain(response.status)
      }
    },
  )

  test('give the units one sees, and the figures', async () => {
    const api = await as('dongcheng')
    const units = await (await api.get('/api/v1/units?level=chamber&count=true')).json()
    expect(units).toMatchObject({
      items: [
        { code: district.units.dongchengChamber.code, level: 'chamber', name: '东城街道商会' },
      ],
      nextCursor: null,
      total: 1,
    })
    const figures = await (await api.get('/api/v1/dashboard')).json()
    expect(figures).toMatchObject({ total: expect.any(Number), byCategory: expect.any(Array) })
  })
})

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

describe('a request that is not as it should be', () => {
  test('is refused by media type, size, form and method', async () => {
    const api = await as('clerk')
    const post = (body: string, type = 'application/json') =>
      api.post('/api/v1/issues', body, { 'content-type': type })
    await expectProblem(
      await post('title=x', 'application/x-www-form-urlencoded'),
      415,
      'unsupported_media',
    )
    await expectProblem(
      await post(JSON.stringify(draft({ x: 'x'.repeat(300_000) }))),
      413,
      'too_large',
    )
    for (const broken of ['', '{', '{"a":1}}', "{'a':1}"]) {
      const body = await expectProblem(await post(broken), 422, 'invalid_input')
      expect(body.errors).toEqual([{ path: '', message: '内容不是正确的 JSON' }])
    }
    for (const other of ['[]', 'null', '"text"', '1']) {
      const body = await expectProblem(await post(other), 422, 'invalid_input')
      expect(body.errors?.map(({ path }) => path)).toEqual([''])
    }
    const response = await send('/api/v1/issues', { method: 'DELETE' })
    expect(response.headers.get('allow')).toBe('GET, POST')
    await expectProblem(response, 405, 'method_not_allowed')
    await expectProblem(await send('/api/v1/nothing'), 404, 'not_found')
  })

  test('carries the request id of the gateway in front when it is sane', async () => {
    const id = async (given: string) => {
      const response = await send('/api/health', { headers: { 'x-request-id': given } })
      return response.headers.get('x-request-id')
    }
    expect(await id('abcd-1234.5678')).toBe('abcd-1234.5678')
    expect(await id('<script>')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('is answered with headers that let nothing run, and is kept nowhere', async () => {
    const { headers } = await send('/api/health')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('an Idempotency-Key', () => {
  test('makes the same request act once, also when it is sent at the same moment', async () => {
    const api = await as('clerk')
    const headers = { 'idempotency-key': `key-${Math.random()}` }
    const sent = Array.from({ length: 8 }, () => api.post('/api/v1/issues', draft(), headers))
    const answers = await Promise.all(sent)
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const bodies = await Promise.all(answers.map((answer) => answer.json()))
    expect(new Set(bodies.map(({ number }) => number)).size).toBe(1)
    const other = await api.post('/api/v1/issues', draft({ title: '另一个问题' }), headers)
    await expectProblem(other, 422, 'idempotency_mismatch')
  })

  test('works for actions, and is refused when it cannot be printed', async () => {
    const number = await reported()
    const api = await as('clerk')
    const step = { action: 'comment', note: '看过了', version: 1 }
    const post = (key: string) =>
      api.post(`/api/v1/issues/${number}/actions`, step, { 'idempotency-key': key })
    expect((await post('once')).status).toBe(200)
    const again = await post('once')
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ version: 2 })
    const body = await expectProblem(await post('x'.repeat(201)), 422, 'invalid_input')
    expect(body.errors).toMatchObject([{ path: 'Idempotency-Key' }])
  })
})

test('fifty requests at the same moment are all answered', async () => {
  const api = await as('clerk')
  const sent = Array.from({ length: 50 }, () => api.get('/api/v1/issues'))
  expect((await Promise.all(sent)).every(({ status }) => status === 200)).toBe(true)
})

test('health says which version works', async () => {
  const response = await send('/api/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  })
})
