import { describe, expect, test } from 'vitest'
import { sharedProductUrl } from '#tests/support/server.ts'

const url = sharedProductUrl()
const PASSWORD = 'sanzhi-demo'

/** A browser without script: it follows links, sends forms and keeps cookies. */
function browser() {
  const jar = new Map<string, string>()
  async function go(path: string, init: RequestInit = {}) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie }
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return { response, html: await response.text() }
  }
  /** Fills in and sends the form of a page that holds this text. */
  async function send(path: string, holding: string, fields: Record<string, string>) {
    const { html } = await go(path)
    const found = html.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes(holding))
    if (!found) throw new Error(`no form with ${holding} on ${path}`)
    const form = /<form[^>]*>/.exec(found)?.[0] ?? ''
    const isParts = /multipart/.test(form)
    const body = isParts ? new FormData() : new URLSearchParams()
    for (const [tag] of found.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, 'name')
      if (name) body.append(name, attribute(tag, 'value') ?? '')
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const target = attribute(form, 'action') || path
    return go(target, { method: 'POST', body, headers: { origin: url } })
  }
  const signIn = (login: string, path = '/sign-in', password = PASSWORD) =>
    send(path, 'name="password"', { login, password })
  return { go, send, signIn, jar }
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}=(["'])(.*?)\\1`)
    .exec(tag)?.[2]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
/** What a person reads: the page without markup and script. */
function words(html: string): string {
  const text = html.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<[^>]+>/g, ' ')
  return text.replaceAll(/\s+/g, ' ')
}

describe('signing in without script', () => {
  test('leads back to the page that was asked for', async () => {
    const { go, signIn } = browser()
    const first = await go('/issues?stage=closed')
    expect(first.response.status).toBe(307)
    const signInPath = first.response.headers.get('location') ?? ''
    expect(signInPath).toBe('/sign-in?next=%2Fissues%3Fstage%3Dclosed')
    const { response } = await signIn('clerk', signInPath)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/issues?stage=closed')
    const session = response.headers.getSetCookie().find((line) => line.includes('session-token'))
    expect(session).toMatch(/HttpOnly/)
    expect(session).toMatch(/SameSite=lax/)
    expect((await go('/issues?stage=closed')).response.status).toBe(200)
  })

  test('says that it failed, and keeps the login', async () => {
    const { signIn, jar } = browser()
    const { html } = await signIn('director', '/sign-in', 'not the password')
    expect(words(html)).toContain('登录名或密码不正确。')
    expect(html).toMatch(/name="login" value="director"/)
    expect(html).not.toContain('not the password')
    expect([...jar.keys()].filter((name) => name.includes('session'))).toEqual([])
  })

  test('asks for what is missing', async () => {
    const { html } = await browser().signIn('', '/sign-in', '')
    expect(words(html)).toContain('请填写登录名')
    expect(words(html)).toContain('请填写密码')
  })

  test('fills in a demo login by a link, and speaks English when asked', async () => {
    const { go, send } = browser()
    const { html } = await go('/sign-in?login=nancheng-chamber')
    expect(html).toMatch(/name="login" value="nancheng-chamber"/)
    await send('/sign-in', 'value="en"', { locale: 'en' })
    const english = await go('/sign-in')
    expect(english.html).toContain('<html lang="en"')
    expect(words(english.html)).toContain('Sign in')
  })

  test('is not done for a form of another site', async () => {
    const { jar } = browser()
    const body = new FormData()
    body.set('login', 'clerk')
    body.set('password', PASSWORD)
    const headers = { origin: 'https://evil.example' }
    const response = await fetch(`${url}/sign-in`, { method: 'POST', body, headers })
    expect(response.headers.getSetCookie()).toEqual([])
    expect(jar.size).toBe(0)
  })
})

test('signing out ends the session itself, not only the cookie', async () => {
  const { go, send, signIn, jar } = browser()
  await signIn('instructor')
  const name = 'next-auth.session-token'
  const kept = jar.get(name) ?? ''
  const { response } = await send('/account', '退出', {})
  expect(response.headers.get('location')).toBe('/sign-in?out=1')
  expect(words((await go('/sign-in?out=1')).html)).toContain('你已退出。')
  jar.set(name, kept)
  expect((await go('/account')).response.status).toBe(307)
})

test('a new password ends the other sessions and keeps this one', async () => {
  const [here, there] = [browser(), browser()]
  await here.signIn('leader')
  await there.signIn('leader')
  const change = (currentPassword: string, newPassword: string) =>
    here.send('/account', 'name="currentPassword"', { currentPassword, newPassword })
  expect(words((await change(PASSWORD, 'short')).html)).toContain('新密码至少 10 字')
  expect(words((await change('wrong', 'a new long password')).html)).toContain('当前密码不正确。')
  expect(words((await change(PASSWORD, 'a new long password')).html)).toContain('密码已修改')
  expect((await here.go('/account')).response.status).toBe(200)
  expect((await there.go('/account')).response.status).toBe(307)
  expect(words((await change('a new long password', PASSWORD)).html)).toContain('密码已修改')
})

test('a page that no office includes answers 403 and says who can open it', async () => {
  const { go, signIn } = browser()
  await signIn('auditor')
  for (const path of [
    '/issues',
    '/issues/new',
    '/issues/NC-2026-00001',
    '/dashboard',
    '/admin/people',
  ]) {
    const { response, html } = await go(path)
    expect(response.status, path).toBe(403)
    expect(html).toContain('可以打开的有')
  }
  const missing = browser()
  await missing.signIn('clerk')
  expect((await missing.go('/issues/NC-2026-99999')).response.status).toBe(404)
})

describe('every answer', () => {
  test('of a page runs only scripts that carry its own nonce', async () => {
    const { go } = browser()
    const [one, other] = [await go('/sign-in'), await go('/sign-in')]
    const nonceOf = ({ response }: typeof one) =>
      /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonceOf(one)).not.toBe(nonceOf(other))
    const scripts = [...one.html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(one)}"`))).toEqual([])
    expect(one.html).not.toMatch(/ style="| on[a-z]+="/)
  })

  test.each([
    '/sign-in',
    '/nothing-here',
    '/icon.svg',
    '/api/health',
    '/api/nothing',
    '/api/v1/issues',
    '/api/v1/openapi.json',
    '/api/v1/evidence/x',
    '/api/auth/csrf',
  ])('of %s lets nothing be guessed, framed or embedded', async (path) => {
    const { headers } = await fetch(`${url}${path}`)
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })
})

test('the endpoints of next-auth sign in by the same rules', async () => {
  const { go, jar } = browser()
  const { csrfToken } = JSON.parse((await go('/api/auth/csrf')).html)
  const callback = (password: string) =>
    go('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, login: 'logistics', password }),
    })
  await callback('not the password')
  expect(jar.has('next-auth.session-token')).toBe(false)
  await callback(PASSWORD)
  expect((await go('/api/v1/issues?limit=1')).response.status).toBe(200)
  expect(JSON.parse((await go('/api/auth/session')).html).user.name).toBeTruthy()
  await go('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken }) })
  expect((await go('/api/v1/issues?limit=1')).response.status).toBe(401)
})
