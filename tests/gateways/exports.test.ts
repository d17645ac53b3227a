import { beforeAll, expect, test } from 'vitest'
import { send, tokenOf } from '#tests/support/api.ts'
import { freshDistrict } from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

let authorization: string
let address: string
let whole: Uint8Array
let etag: string

beforeAll(async () => {
  const district = await freshDistrict()
  await seedIssues(district)
  authorization = `Bearer ${await tokenOf(district.actor('clerk'))}`
  const answer = await send('/api/v1/exports', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'jsonl' }),
  })
  const body = await answer.json()
  expect([answer.status, answer.headers.get('location')]).toEqual([
    202,
    `/api/v1/exports/${body.id}`,
  ])
  expect(body).toMatchObject({ status: 'done', done: body.total })
  address = body.file
  const file = await part({})
  whole = new Uint8Array(await file.arrayBuffer())
  etag = file.headers.get('etag') ?? ''
  expect([file.status, whole.length]).toEqual([200, body.size])
})

function part(headers: Record<string, string>): Promise<Response> {
  return send(address, { headers: { authorization, ...headers } })
}

const RANGES: readonly (readonly [range: string, start: number, end: number | undefined])[] = [
  ['bytes=0-9', 0, 10],
  ['bytes=10-', 10, undefined],
  ['bytes=-7', -7, undefined],
  ['bytes=20-99999999', 20, undefined],
]

test.each(RANGES)('a download goes on where it broke off: %s', async (range, start, end) => {
  const answer = await part({ range, 'if-range': etag })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.status).toBe(206)
  expect(bytes).toEqual(whole.slice(start, end))
  const from = start < 0 ? whole.length + start : start
  const shown = `bytes ${from}-${from + bytes.length - 1}/${whole.length}`
  expect(answer.headers.get('content-range')).toBe(shown)
})

test('what lies behind the end is refused with its length', async () => {
  const answer = await part({ range: `bytes=${whole.length}-` })
  expect([answer.status, answer.headers.get('content-range')]).toEqual([
    416,
    `bytes */${whole.length}`,
  ])
})

test.each(['bytes=9-0', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,4-5'])(
  'a range nobody can read gets the whole: %s',
  async (range) => expect((await part({ range })).status).toBe(200),
)

test('the rest of another file is never put to the beginning of this one', async () => {
  const answer = await part({ range: 'bytes=10-', 'if-range': '"another"' })
  expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, whole.length])
})

test('a file in which nothing stands is fetched, and has no part to fetch', async () => {
  const asked = await send('/api/v1/exports', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'jsonl', filters: { q: '哪里也没有的话' } }),
  })
  const { file } = await asked.json()
  const fetched = await send(file, { headers: { authorization } })
  expect([fetched.status, await fetched.text()]).toEqual([200, ''])
  for (const range of ['bytes=0-', 'bytes=-5']) {
    const refused = await send(file, { headers: { authorization, range } })
    expect([refused.status, refused.headers.get('content-range')]).toEqual([416, 'bytes */0'])
  }
})

test('a file as of a past day says so in its name and its answer; a day to come is refused by its field', async () => {
  const ask = (asOf: string) =>
    send('/api/v1/exports', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'csv', filters: { asOf } }),
    })
  const body = await (await ask('2026-01-31')).json()
  expect(body).toMatchObject({ status: 'done', asOf: '2026-01-31', total: 0 })
  const file = await send(body.file, { headers: { authorization } })
  const name = encodeURIComponent('问题台账-截至2026-01-31.csv')
  expect(file.headers.get('content-disposition')).toContain(name)
  for (const day of ['2999-01-01', '2026-02-30']) {
    const refused = await ask(day)
    expect([refused.status, (await refused.json()).errors[0].path]).toEqual([422, 'filters.asOf'])
  }
})
