import { beforeAll, describe, expect, test } from 'vitest'
import { readChoice } from '#app/(staff)/issues/bulk/choice.ts'
import { BULK_LIMIT, RIGHT_AWAY } from '#lib/bulk/schema.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

let d: Awaited<ReturnType<typeof apiDistrict>>
beforeAll(async () => {
  d = await apiDistrict()
})

const line = (number: string, version = 1) => ({ number, version })
const unknown = (count: number) =>
  Array.from({ length: count }, (_, i) => line(`NC-1999-${String(i).padStart(5, '0')}`))

test('the page leaves out of what is chosen what is no number at all', async () => {
  const number = await d.reported()
  const query = { action: 'accept', number: [number, '\u0000', 'NC-2026-00001\u0000~7', 'x~y'] }
  const { act, chosen } = await readChoice(d.district.actor('clerk'), query)
  expect([act, chosen.lines.map((line) => line.number)]).toEqual(['accept', [number]])
})

describe('bulk work through the API', () => {
  test('is done at once when it is small, and says of each line how it came out', async () => {
    const clerk = await d.as('clerk')
    const [first, second] = [await d.reported(), await d.reported()]
    await d.act('clerk', second, { action: 'accept' })
    const lines = [line(first), line(second, 2), line('NC-1999-00001')]
    const response = await clerk.post('/api/v1/bulk', { action: 'accept', lines })
    expect(response.status).toBe(201)
    const job = await response.json()
    expect(response.headers.get('location')).toBe(`/api/v1/bulk/${job.id}`)
    expect(job).toMatchObject({ action: 'accept', total: 3, done: 1, refused: 2 })
    expect(job.lines).toEqual([
      { number: first, version: 1, status: 'done' },
      {
        number: second,
        version: 2,
        status: 'refused',
        code: 'wrong_stage',
        reason: '问题现在是“待交办”，不能这样办理。',
      },
      {
        number: 'NC-1999-00001',
        version: 1,
        status: 'refused',
        code: 'not_found',
        reason: '没有找到，或者不在你的可见范围内。',
      },
    ])
    expect(await (await clerk.get(`/api/v1/bulk/${job.id}`)).json()).toEqual(job)
  })

  test('waits for a worker when it is large', async () => {
    const clerk = await d.as('clerk')
    const body = { action: 'accept', lines: unknown(RIGHT_AWAY + 1) }
    const job = await (await clerk.post('/api/v1/bulk', body)).json()
    expect(job).toMatchObject({ total: RIGHT_AWAY + 1, done: 0, refused: 0, doneAt: null })
  })

  test('counts an issue once however often it is named', async () => {
    const clerk = await d.as('clerk')
    const number = await d.reported()
    const lines = [line(number), line(number)]
    const job = await (await clerk.post('/api/v1/bulk', { action: 'accept', lines })).json()
    expect(job).toMatchObject({ total: 1, done: 1 })
  })

  test('acts once for the same key, and answers the same job', async () => {
    const clerk = await d.as('clerk')
    const number = await d.reported()
    const body = { action: 'accept', lines: [line(number)] }
    const headers = { 'idempotency-key': 'bulk-once' }
    const first = await (await clerk.post('/api/v1/bulk', body, headers)).json()
    const again = await (await clerk.post('/api/v1/bulk', body, headers)).json()
    expect(again).toEqual(first)
    expect(first.done).toBe(1)
  })

  test('speaks the language it is asked for', async () => {
    const clerk = await d.as('clerk')
    const headers = { 'accept-language': 'en' }
    const body = { action: 'accept', lines: unknown(1) }
    const { lines } = await (await clerk.post('/api/v1/bulk', body, headers)).json()
    expect(lines[0].reason).toMatch(/not found/i)
  })
})

describe('it is refused', () => {
  const dispatch = { action: 'dispatch', lines: unknown(1) }

  test.each<[string, object, string]>([
    ['without lines', { action: 'accept', lines: [] }, 'lines'],
    ['with too many', { action: 'accept', lines: unknown(BULK_LIMIT + 1) }, 'lines'],
    ['for another action', { action: 'terminate', lines: unknown(1) }, 'action'],
    ['without what the action asks for', dispatch, 'input'],
    ['for a version that cannot be', { action: 'accept', lines: [line('NC-1-1', 0)] }, 'lines.0'],
  ])('%s', async (_, body, path) => {
    const clerk = await d.as('clerk')
    const problem = await expectProblem(
      await clerk.post('/api/v1/bulk', body),
      422,
      'invalid_input',
    )
    expect(problem.errors?.[0]?.path).toMatch(new RegExp(`^${path}`))
  })

  test('to those whose office does not include the action', async () => {
    const member = await d.as('member')
    const answer = await member.post('/api/v1/bulk', { action: 'accept', lines: unknown(1) })
    await expectProblem(answer, 403, 'not_granted')
    const auditor = await d.as('auditor')
    await expectProblem(await auditor.get('/api/v1/bulk/x'), 403, 'not_granted')
  })

  test('to everybody but the owner', async () => {
    const body = { action: 'accept', lines: unknown(1) }
    const job = await (await (await d.as('clerk')).post('/api/v1/bulk', body)).json()
    const answer = await (await d.as('clerk2')).get(`/api/v1/bulk/${job.id}`)
    await expectProblem(answer, 404, 'not_found')
  })
})
