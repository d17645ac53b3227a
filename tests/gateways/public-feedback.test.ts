import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '#app/(public)/f/[token]/send/route.ts'
import { env } from '#lib/config/env.ts'
import { prisma } from '#lib/db/client.ts'
import { createLink } from '#lib/feedback/commands/create-link.ts'
import { FLOOD_LIMITS } from '#lib/feedback/flood.ts'
import { getLink } from '#lib/feedback/link-queries.ts'
import { freshDistrict, must, type TestDistrict } from '#tests/support/factory.ts'

let district: TestDistrict
let token: string
beforeEach(async () => {
  district = await freshDistrict()
  token = await newToken()
})

async function newToken(): Promise<string> {
  const clerk = district.actor('clerk')
  const chamber = district.units.dongchengChamber.code
  const { id } = await must(createLink, clerk, { chamber })
  return (await getLink(clerk, id)).token ?? ''
}

let network = 0
/** An address nobody has posted from. */
function freshAddress(): string {
  network += 1
  return `10.${network >> 8}.${network & 255}.1`
}

type Post = { to?: string; address?: string; headers?: Record<string, string>; body?: BodyInit }

/** The form as a browser without script posts it. */
function send(fields: Record<string, string>, post: Post = {}): Promise<Response> {
  const { to = token, address = freshAddress(), headers = {}, body } = post
  const request = new Request(`${env().publicUrl}/f/${to}/send`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: env().publicUrl,
      'X-Forwarded-For': address,
      ...headers,
    },
    body: body ?? new URLSearchParams(fields).toString(),
  })
  return POST(request, { params: Promise.resolve({ token: to }) })
}
const received = () => prisma.feedback.findMany({ where: { districtId: district.id } })

describe('the public form', () => {
  test('keeps what was written and leads to the number, which is in no address', async () => {
    const answer = await send({ text: '活动太少\r\n希望多办', contact: '' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/f/received'])
    const [row, ...more] = await received()
    expect(more).toEqual([])
    expect(row).toMatchObject({ text: '活动太少\n希望多办', contact: null, personId: null })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toContain(`=${row?.number};`)
    expect(cookie).toMatch(/Path=\/f; Max-Age=600; HttpOnly; SameSite=Strict/)
  })

  test('keeps scripts as the text they are', async () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    expect((await send({ text })).status).toBe(303)
    expect((await received())[0]?.text).toBe(text)
  })

  test.each([
    ['nothing', { text: '' }, '请填写'],
    ['blanks', { text: ' \n ' }, '请填写'],
    ['too much', { text: '字'.repeat(2001) }, '最多 2000 字'],
    ['what cannot be seen', { text: `好\u202e` }, '看不见的字符'],
    ['a contact that is too long', { text: '好', contact: '1'.repeat(81) }, '最多 80 字'],
    ['fields nobody asked for', { text: '好', person: '<b>x</b>' }, '没有名为'],
  ])('refuses %s with a sentence, and keeps nothing', async (_what, fields, sentence) => {
    const answer = await send(fields as Record<string, string>)
    const page = await answer.text()
    expect([answer.status, page.includes(sentence)]).toEqual([422, true])
    expect(page).not.toContain('<b>')
    expect(await received()).toEqual([])
  })

  test('takes it from our own page alone', async () => {
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await send({ text: '好' }, { headers: evil })).status).toBe(403)
    expect((await send({ text: '好' }, { headers: { Origin: 'null' } })).status).toBe(403)
    expect(await received()).toEqual([])
  })

  test('takes no other kind of body, and none without bound', async () => {
    const json = { headers: { 'Content-Type': 'application/json' }, body: '{"text":"好"}' }
    expect((await send({}, json)).status).toBe(415)
    expect((await send({ text: 'x'.repeat(300_000) })).status).toBe(413)
  })

  test('is not there for a link that is not', async () => {
    for (const to of ['A'.repeat(22), 'x', '%00', `${token}x`]) {
      expect((await send({ text: '好' }, { to })).status).toBe(404)
    }
  })
})

describe('a flood', () => {
  test('of thousands from one address is answered with 429 and when to come back', async () => {
    const address = freshAddress()
    const { points } = FLOOD_LIMITS.address
    const before = Date.now()
    const counts = new Map<number, number>()
    for (let round = 0; round < 100; round += 1) {
      const batch = Array.from({ length: 30 }, () => send({ text: '灌水' }, { address }))
      for (const { status } of await Promise.all(batch)) {
        counts.set(status, (counts.get(status) ?? 0) + 1)
      }
    }
    expect(Object.fromEntries(counts)).toEqual({ 303: points, 429: 3000 - points })
    // 10,000 a minute leave nine tenths of the time to everybody else.
    expect(Date.now() - before).toBeLessThan(18_000)
    const refused = await send({ text: '灌水' }, { address })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('秒后再试')
    expect((await send({ text: '真的有事' })).status).toBe(303)
    expect(await received()).toHaveLength(points + 1)
  })

  test('from many addresses is bounded for each link; another link still takes it', async () => {
    const { points } = FLOOD_LIMITS.link
    const statuses: number[] = []
    for (let round = 0; round < 25; round += 1) {
      const batch = Array.from({ length: 10 }, () => send({ text: '灌水' }))
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(points)
    expect(statuses.filter((status) => status === 429)).toHaveLength(250 - points)
    expect((await send({ text: '好' }, { to: await newToken() })).status).toBe(303)
  })

  test('stays bounded when the server starts again: it is counted in the database', async () => {
    const address = freshAddress()
    for (let count = 0; count <= FLOOD_LIMITS.address.points; count += 1) {
      await send({ text: '灌水' }, { address })
    }
    vi.resetModules()
    const afterRestart = await import('#lib/feedback/flood.ts')
    await expect(afterRestart.countPost(address, 'another link')).rejects.toMatchObject({
      code: 'too_many',
    })
    const rows = await prisma.rateLimit.findMany({ where: { key: { startsWith: 'feedback-' } } })
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain(address)
  })
})
