import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#lib/config/demo-accounts.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'

const browsers = openBrowsers()
/** More stops than any page has before what is looked for. */
const PATIENCE = 150

/** Whether one can see where the keyboard is: an outline on the element or on what stands for it. */
function isFocusVisible(): boolean {
  const now = document.activeElement
  if (!now || now === document.body) return true
  const shown = [now, ...(now.parentElement?.children ?? [])]
  return shown.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
}

/** Presses Tab until the keyboard stands on the target; every stop on the way must be visible. */
async function tabTo({ page }: Visitor, target: Locator): Promise<void> {
  for (let stop = 0; stop < PATIENCE; stop += 1) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160))
    expect(await page.evaluate(isFocusVisible), `focus is visible on ${where}`).toBe(true)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never reached ${target}`)
}

it('signs in, opens an issue from the ledger and comments on it, all with the keyboard', async () => {
  const clerk = await browsers.stranger()
  const { page } = clerk
  await clerk.open('/sign-in')
  await tabTo(clerk, page.locator('input[name=login]'))
  await page.keyboard.type('clerk')
  await tabTo(clerk, page.locator('input[name=password]'))
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/workbench$/)

  await page.locator('h1').waitFor()
  await tabTo(clerk, page.locator('nav a[href="/issues"]:visible'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/issues$/)
  const rows = page.locator('#ledger tbody tr')
  await rows.first().waitFor()
  const chosen = rows.nth(1)
  const href = await chosen.locator('a').first().getAttribute('href')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await chosen.getAttribute('data-cursor')).not.toBeNull()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === href)

  const form = page.locator('form').filter({ has: page.locator('input[value=comment]') })
  const folded = page.locator('#do-comment-issue')
  await folded.waitFor()
  await tabTo(clerk, folded)
  await page.keyboard.press('Enter')
  await form.waitFor()
  await tabTo(clerk, form.locator('textarea'))
  await page.keyboard.type('只用键盘写的留言。')
  await tabTo(clerk, form.locator('button'))
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '已办好' }).waitFor()
  expect(await page.getByText('只用键盘写的留言。').count()).toBeGreaterThan(0)
})

it('skips to the content with the first Tab', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: t('nav.skip') })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect((await skip.boundingBox())?.width).toBeGreaterThan(40)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(inMain).toBe(true)
})

it('goes to the search with a slash and leaves a menu with Escape', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues')
  // The keys work once the page has its script.
  const box = page.getByLabel(t('issues.filter.qLabel'))
  await page.locator('input[role=combobox]').first().waitFor()
  await page.keyboard.press('/')
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true)
  const menu = page.locator('header summary')
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t('nav.signOut') }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t('nav.signOut') }).waitFor({ state: 'hidden' })
  expect(await menu.evaluate((summary) => summary === document.activeElement)).toBe(true)
})
