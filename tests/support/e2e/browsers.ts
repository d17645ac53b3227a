import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { DEMO_PASSWORD } from '#lib/config/demo-accounts.ts'
import { LOCALE_COOKIE, type Locale } from '#lib/i18n/locales.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { sharedProductUrl } from '#tests/support/server.ts'
import { DEVICES, type Device, Visitor } from './visitor.ts'

type Options = Readonly<{
  device?: Device
  locale?: Locale
  script?: boolean
  /** For accounts that are not of the demo. */
  password?: string
  /** Anything else about the window. */
  context?: BrowserContextOptions
}>
type Kept = Exclude<BrowserContextOptions['storageState'], string | undefined>

export interface Browsers {
  /** A window of somebody who is not signed in. */
  stranger(options?: Options): Promise<Visitor>
  /** A window of a demo account; its session is opened once for the file. */
  as(login: string, options?: Options): Promise<Visitor>
  /** The `Cookie` header of that session, for requests without a browser. */
  cookieOf(login: string, password?: string): Promise<string>
}

/**
 * One Chromium for the tests of a file. After each test its windows close, and whatever their pages
 * complained about (console, uncaught errors, content policy) fails the test.
 */
export function openBrowsers(): Browsers {
  let browser: Browser
  const sessions = new Map<string, Promise<Kept>>()
  const visitors: Visitor[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints)
    await Promise.all(visitors.splice(0).map(({ page }) => page.context().close()))
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
  })

  async function open(options: Options, kept?: Kept): Promise<Visitor> {
    const { device = 'desk', locale = 'zh-CN', script = true } = options
    const context = await browser.newContext({
      ...DEVICES[device],
      javaScriptEnabled: script,
      ...(kept && { storageState: kept }),
      ...options.context,
      baseURL: sharedProductUrl(),
    })
    context.setDefaultTimeout(15_000)
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`content policy: ${violatedDirective} ${blockedURI}`)
      })
    })
    if (locale === 'en') {
      await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: sharedProductUrl() }])
    }
    const visitor = new Visitor(await context.newPage(), { device, locale, script })
    visitors.push(visitor)
    return visitor
  }

  async function begin(login: string, password?: string): Promise<Kept> {
    const visitor = await open({})
    await signIn(visitor, login, password)
    return visitor.page.context().storageState()
  }
  function sessionOf(login: string, password?: string): Promise<Kept> {
    const known = sessions.get(login) ?? begin(login, password)
    sessions.set(login, known)
    return known
  }

  return {
    stranger: (options = {}) => open(options),
    as: async (login, options = {}) => open(options, await sessionOf(login, options.password)),
    cookieOf: async (login, password) => {
      const { cookies } = await sessionOf(login, password)
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    },
  }
}

/** Signs in through the page; afterwards the start page of the person is open. */
export async function signIn(
  visitor: Visitor,
  login: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  const { page, t } = visitor
  await visitor.open('/sign-in')
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(password)
  await visitor.press(page.getByRole('button', { name: t('auth.signIn'), exact: true }))
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
