import { beforeAll, describe, expect, it } from 'vitest'
import { callerFor } from '#tests/support/api-caller.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { type RawAnswer, rawGet } from '#tests/support/e2e/raw-get.ts'
import { sharedProduct } from '#tests/support/server.ts'

const browsers = openBrowsers()
const FIRST_BYTES = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function policyOf({ headers }: RawAnswer): Map<string, string> {
  const policy = String(headers['content-security-policy'])
  return new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ')
      return [name, values.join(' ')]
    }),
  )
}

function nonceOf(answer: RawAnswer): string | undefined {
  return /'nonce-([^']+)'/.exec(policyOf(answer).get('script-src') ?? '')?.[1]
}

function expectGuarded({ headers }: RawAnswer) {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'x-request-id': expect.stringMatching(/^[\w.-]{8,}$/),
  })
  expect(headers).not.toHaveProperty('x-powered-by')
}

describe('a page', () => {
  it.each([
    ['/sign-in', 200],
    ['/workbench', 200],
    ['/issues/NC-1999-00001', 404],
    ['/admin/audit', 403],
    ['/nowhere', 404],
    ['/issues/%ff', 404],
    ['/chambers/%00', 404],
  ])('%s lets only scripts run that carry the nonce of this one answer', async (path, status) => {
    const headers = { Cookie: await browsers.cookieOf('clerk') }
    const [answer, again] = [await rawGet(path, { ...headers }), await rawGet(path, headers)]
    expect(answer.status).toBe(status)
    expectGuarded(answer)
    const policy = policyOf(answer)
    expect(policy.get('script-src')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    expect(policy.get('style-src')).not.toContain('unsafe-inline')
    expect(policy.get('default-src')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('object-src')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('form-action')).toBe("'self'")
    const nonce = nonceOf(answer)
    expect(nonce?.length).toBeGreaterThanOrEqual(20)
    expect(nonceOf(again)).not.toBe(nonce)
    const scripts = answer.body.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    expect(answer.body).not.toMatch(/<[a-z][^>]*\s(?:on[a-z]+|style)=/)
  })

  it('is kept in no shared cache', async () => {
    const { headers } = await rawGet('/workbench', { Cookie: await browsers.cookieOf('clerk') })
    expect(headers['cache-control']).toMatch(/no-store|private/)
  })
})

describe('the API', () => {
  it.each([
    ['/api/health', 200],
    ['/api/v1/openapi.json', 200],
    ['/api/v1/issues', 401],
    ['/api/v1/nowhere', 404],
  ])('%s runs and embeds nothing', async (path, status) => {
    const answer = await rawGet(path)
    expect(answer.status).toBe(status)
    expectGuarded(answer)
    expect(policyOf(answer).get('default-src')).toBe("'none'")
    expect(policyOf(answer).get('frame-ancestors')).toBe("'none'")
  })

  it('keeps what it answers out of caches', async () => {
    const cookie = await browsers.cookieOf('clerk')
    const { status, headers } = await rawGet('/api/v1/issues?limit=1', { Cookie: cookie })
    expect([status, headers['cache-control']]).toEqual([200, expect.stringContaining('no-store')])
  })
})

describe('evidence', () => {
  let path = ''
  beforeAll(async () => {
    const clerk = await callerFor(sharedProduct(), 'clerk')
    const picture = new File([FIRST_BYTES], '现场.png', { type: 'image/png' })
    const { status, body } = await clerk.upload(picture)
    expect(status).toBe(201)
    path = `/api/v1/evidence/${body.id}`
  })

  it('is served as what it is, by its name, and runs nothing', async () => {
    const answer = await rawGet(path, { Cookie: await browsers.cookieOf('clerk') })
    expect(answer.status).toBe(200)
    expectGuarded(answer)
    expect(answer.headers['content-type']).toBe('image/png')
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('现场.png'))
    expect(policyOf(answer).get('default-src')).toBe("'none'")
    expect(policyOf(answer).get('frame-ancestors')).toBe("'none'")
  })

  it('is nothing to those who are not signed in or do not see it', async () => {
    expect((await rawGet(path)).status).toBe(401)
    const cookie = await browsers.cookieOf('nancheng')
    expect((await rawGet(path, { Cookie: cookie })).status).toBe(404)
  })
})
