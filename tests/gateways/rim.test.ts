import { describe, expect, test } from 'vitest'
import { clientAddress } from '#lib/web/client-address.ts'
import { formInput, typedValues } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { refererPath, returnPath } from '#lib/web/return-path.ts'
import { isSameOrigin } from '#lib/web/same-origin.ts'
import { pagePolicy, securityHeaders } from '#lib/web/security-headers.ts'
import { openSession, sealSession } from '#lib/web/session-cookie.ts'

describe('after signing in one comes back', () => {
  test.each([
    ['/issues?stage=closed&q=%E9%98%B5', '/issues?stage=closed&q=%E9%98%B5'],
    ['/issues/NC-2026-00215', '/issues/NC-2026-00215'],
    ['/sign-in?next=/x', '/'],
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['/%2f/evil.example', '/%2f/evil.example'],
    ['/.//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
  ])('from %j to %s', (next, path) => {
    expect(returnPath(next)).toBe(path)
  })
})

describe('after a choice of the frame one comes back', () => {
  test.each([
    ['http://127.0.0.1:3000/sign-in?next=/x', '/sign-in?next=/x'],
    ['https://sanzhi.example/issues?stage=closed', '/issues?stage=closed'],
    ['https://sanzhi.example//evil.example/x', '/'],
    ['//evil.example', '/'],
    ['nonsense', '/'],
    [null, '/'],
  ])('from %j to %s', (referer, path) => {
    expect(refererPath(referer)).toBe(path)
  })
})

test('a cookie holds nothing but the session id, and one that was changed opens nothing', async () => {
  const sealed = await sealSession('the-session-id')
  expect(sealed).not.toContain('the-session-id')
  expect(await openSession(sealed)).toBe('the-session-id')
  const changed = `${sealed.slice(0, -4)}${sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
  expect(await openSession(changed)).toBeNull()
  expect(await openSession('')).toBeNull()
})

test('a password is never shown again', () => {
  const form = new FormData()
  for (const name of ['login', 'password', 'currentPassword', 'newPassword']) form.set(name, 'x')
  expect(typedValues(form)).toEqual({ login: 'x' })
})

test('a form with very many names is read in one pass, and not shown again whole', () => {
  const form = new FormData()
  for (let i = 0; i < 20_000; i += 1) form.append(`n${i}`, 'x')
  const startedAt = performance.now()
  expect(Object.keys(formInput(form))).toHaveLength(20_000)
  expect(Object.keys(typedValues(form))).toHaveLength(3000)
  expect(performance.now() - startedAt).toBeLessThan(1000)
})

test('the address is the one the nearest gateway wrote', () => {
  const headers = new Headers({ 'x-forwarded-for': '1.2.3.4, 203.0.113.9' })
  expect(clientAddress(headers)).toBe('203.0.113.9')
  expect(clientAddress(new Headers())).toBe('unknown')
})

test.each<[Record<string, string>, boolean]>([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, false],
  [{ origin: 'http://127.0.0.1:3000' }, true],
  [{ origin: 'http://intranet:8080', host: 'intranet:8080' }, true],
  [{ origin: 'http://127.0.0.1:3001', host: '127.0.0.1:3000' }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('%o comes from our own pages: %s', (headers, own) => {
  expect(isSameOrigin(new Headers(headers))).toBe(own)
})

test('an account that writes without end has to wait, and others have not', async () => {
  let refusal: unknown
  for (let i = 0; i < 6001 && !refusal; i += 1) {
    await countAgainst('write', 'runaway').catch((error: unknown) => {
      refusal = error
    })
  }
  expect(refusal).toMatchObject({ code: 'too_many', params: { seconds: expect.any(Number) } })
  await countAgainst('write', 'somebody-else')
})

test('a page runs what carries its nonce and nothing else', () => {
  const policy = pagePolicy('abc')
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(policy).not.toContain('unsafe')
  expect(securityHeaders(policy)).not.toHaveProperty('Strict-Transport-Security')
})

describe('the input of a form', () => {
  test('leaves out what is empty, reads numbers and lists, and nothing of the framework', () => {
    const data = new FormData()
    const sent = 'a=&b=x&n=12&bad=12a&many=1&many=&many=2&one=x&one=y'
    for (const [name, value] of new URLSearchParams(sent)) data.append(name, value)
    data.append('$ACTION_KEY', 'k1')
    data.append('1_$ACTION_REF', 'x')
    expect(formInput(data, { numbers: ['n', 'bad'], lists: ['many'] })).toEqual({
      b: 'x',
      n: 12,
      bad: '12a',
      many: ['1', '2'],
      one: 'y',
    })
  })
})
