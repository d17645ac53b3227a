import { describe, expect, test } from 'vitest'
import { send } from '#tests/support/api.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

const { as, draft, reported } = await apiDistrict()

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
    // Deep in itself, also where the body is hashed as a whole.
    const deep = `{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`
    const type = { 'content-type': 'application/json', 'idempotency-key': 'deep' }
    await expectProblem(await api.post('/api/v1/issues', deep, type), 422, 'invalid_input')
    const names = Array.from({ length: 5000 }, (_, i) => [`n${i}`, i])
    const many = await post(JSON.stringify(draft(Object.fromEntries(names))))
    expect((await expectProblem(many, 422, 'invalid_input')).errors).toHaveLength(20)
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

test('health says which version works, and that without a worker pages still answer', async () => {
  const response = await send('/api/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    worker: { status: 'none', lagSeconds: expect.any(Number) },
  })
})
