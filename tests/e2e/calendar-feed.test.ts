import { expect, it } from 'vitest'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { sharedProductUrl } from '#tests/support/server.ts'

const browsers = openBrowsers()
const ADDRESS = /\/api\/v1\/calendar\/[\w-]{43}\.ics/

/** What a calendar program gets; it knows nothing but the address. */
const fetched = (path: string) => fetch(new URL(path, sharedProductUrl()))

it.each([true, false])(
  'the calendar is made, followed, renewed and revoked (script: %s)',
  async (script) => {
    const visitor = await browsers.as('nancheng', { script, device: 'phone' })
    const { page, t } = visitor
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const press = (name: string) => visitor.press(button(name))
    /** The address that the page shows, this once. */
    async function shown(but?: string): Promise<string> {
      const line = page.getByRole('listitem').filter({ hasText: ADDRESS })
      await (but ? line.filter({ hasNotText: but }) : line).waitFor()
      return ADDRESS.exec((await line.textContent()) ?? '')?.[0] ?? ''
    }

    await visitor.open('/account')
    // An address of before is given up first.
    if ((await button(t('auth.feed.revoke')).count()) > 0) await press(t('auth.feed.revoke'))
    await press(t('auth.feed.make'))
    const first = await shown()
    const answer = await fetched(first)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ])
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    expect(await visitor.overhang()).toBe(0)
    // What looks for faults is a script itself.
    if (script) expect(await visitor.flaws()).toEqual([])

    await visitor.open('/account')
    expect(await page.getByText(ADDRESS).count()).toBe(0)
    await press(t('auth.feed.renew'))
    const second = await shown(first)
    expect((await fetched(first)).status).toBe(404)
    expect((await fetched(second)).status).toBe(200)

    await visitor.open('/account')
    await press(t('auth.feed.revoke'))
    await page.getByText(t('auth.feed.none')).waitFor()
    expect((await fetched(second)).status).toBe(404)
    await button(t('auth.feed.make')).waitFor()
  },
)
