import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { runCli } from '#tests/support/api-caller.ts'
import { openBrowsers, signIn } from '#tests/support/e2e/browsers.ts'
import { rawGet } from '#tests/support/e2e/raw-get.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'
import { sharedProduct } from '#tests/support/server.ts'

const browsers = openBrowsers()
const NEXT = '/sign-in?next=%2Fworkbench'

async function cookieOf({ page }: Visitor): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** A clerk of the test's own, entered as an operator would; gives login and password. */
async function newClerk(): Promise<{ login: string; name: string; password: string }> {
  const login = `clerk-${randomUUID().slice(0, 8)}`
  const name = `临时经办${login.slice(-4)}`
  const appointment = ['--office', 'clerk', '--unit', '500119', '--district', '500119']
  const said = await runCli(
    sharedProduct().dataDir,
    ...['user', 'create', '--login', login, '--name', name],
    ...appointment,
  )
  return { login, name, password: /Password: (\S+)/.exec(said)?.[1] ?? '' }
}

describe('a session', () => {
  it('ends with signing out: its cookie opens nothing any more, page or API', async () => {
    const visitor = await browsers.stranger()
    await signIn(visitor, 'instructor')
    const { page, t } = visitor
    const cookie = await cookieOf(visitor)
    expect((await rawGet('/workbench', { Cookie: cookie })).status).toBe(200)
    expect((await rawGet('/api/v1/issues', { Cookie: cookie })).status).toBe(200)

    await visitor.press(page.locator('header summary'))
    await visitor.press(page.getByRole('button', { name: t('nav.signOut') }))
    await page.waitForURL(/\/sign-in\?out=1/)
    await page.getByText(t('auth.signedOutNotice')).waitFor()

    const { status, headers } = await rawGet('/workbench', { Cookie: cookie })
    expect([status, headers.location]).toEqual([307, NEXT])
    expect((await rawGet('/api/v1/issues', { Cookie: cookie })).status).toBe(401)
    await page.goBack()
    await page.waitForURL((url) => url.pathname === '/sign-in')
  })

  it('of a closed account ends with its next request', async () => {
    const { login, name, password } = await newClerk()
    const clerk = await browsers.stranger()
    await signIn(clerk, login, password)
    const cookie = await cookieOf(clerk)

    const sysadmin = await browsers.as('sysadmin')
    const { page, t } = sysadmin
    await sysadmin.open(`/admin/people?q=${encodeURIComponent(name)}`)
    await sysadmin.press(page.getByRole('link', { name }))
    await sysadmin.press(page.getByRole('button', { name: t('admin.people.disable') }))
    await page
      .getByRole('status')
      .filter({ hasText: t('admin.people.disabled') })
      .waitFor()

    expect((await rawGet('/api/v1/issues', { Cookie: cookie })).status).toBe(401)
    await clerk.open('/workbench')
    expect(new URL(clerk.page.url()).pathname).toBe('/sign-in')
    await clerk.page.locator('input[name=login]').fill(login)
    await clerk.page.locator('input[name=password]').fill(password)
    await clerk.page.getByRole('button', { name: '登录', exact: true }).click()
    await clerk.page.getByRole('alert').filter({ hasText: '登录名或密码不正确' }).waitFor()
  })

  it('that ended elsewhere loses nothing that was typed', async () => {
    const { login, password } = await newClerk()
    const clerk = await browsers.stranger()
    await signIn(clerk, login, password)
    await clerk.open('/issues/new')
    const { page } = clerk
    const form = page.locator('form').filter({ has: page.locator('[name=description]') })
    await form.locator('[name=description]').fill('写到一半，登录失效了。')
    await page.context().clearCookies()
    await form.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: '登录已失效' }).waitFor()
    expect(await form.locator('[name=description]').inputValue()).toBe('写到一半，登录失效了。')
  })
})
