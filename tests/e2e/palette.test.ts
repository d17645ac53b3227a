import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'

const browsers = openBrowsers()

async function openPalette({ page, t }: Visitor) {
  await page.getByRole('button', { name: t('finder.palette.open') }).waitFor()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: t('finder.palette.label') })
  await box.waitFor()
  return box
}

/** What a screen reader is told to be on. */
async function activeOption({ page }: Visitor): Promise<string> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return (id && document.getElementById(id)?.textContent) || ''
  })
}

it('goes to a page, a chamber and an issue with the keyboard alone', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  // The page behind has options of its own.
  const options = page.getByRole('dialog')
  await clerk.open('/workbench')
  await openPalette(clerk)
  await page.keyboard.type('wttz')
  await options.getByRole('option', { name: t('nav.issues') }).waitFor()
  expect(await activeOption(clerk)).toContain(t('nav.issues'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/issues$/)

  await openPalette(clerk)
  await page.keyboard.type('dcjdsh')
  const unit = options.getByRole('option', { name: /^东城街道商会/ }).first()
  await unit.waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  expect(await activeOption(clerk)).toContain('东城街道商会')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/chambers\/[^/]+$/)

  await openPalette(clerk)
  expect(await options.getByRole('option').first().textContent()).toContain('东城街道商会')
  await page.keyboard.type('00001')
  await options
    .getByRole('option', { name: /-00001/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/issues\/[A-Z]+-\d{4}-00001$/)
})

it('exports what the ledger shows, and only where a ledger is shown', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  const label = t('exports.thisView.csv')
  await clerk.open('/workbench')
  await openPalette(clerk)
  await page.keyboard.type('CSV')
  await page.getByRole('option', { name: t('finder.palette.searchAll', { q: 'CSV' }) }).waitFor()
  expect(await page.getByRole('option', { name: label }).count()).toBe(0)

  await clerk.open('/issues?layout=board&category=activity&sort=dueOn')
  await openPalette(clerk)
  await page.keyboard.type('dcdqst')
  await page.getByRole('option', { name: t('exports.thisView.xlsx') }).waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await activeOption(clerk)).toBe(label)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ])
  const [head = '', ...lines] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  const at = head.split(',').indexOf(LEDGER_COLUMNS.category)
  const cookie = await browsers.cookieOf('clerk')
  const shown = await fetch(new URL('/api/v1/issues?category=activity&count=true', page.url()), {
    headers: { cookie },
  })
  expect(lines.length).toBe((await shown.json()).total)
  expect(lines.map((line) => line.split(',')[at])).toContain(t('codes.category.activity'))
})

it('gives the focus back on Escape and has no faults for a screen reader', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues')
  const box = page.getByLabel(t('issues.filter.qLabel'))
  await page.locator('input[role=combobox]').first().waitFor()
  await box.focus()
  await openPalette(clerk)
  await page.keyboard.type('东城')
  await page.getByRole('option', { name: /东城/ }).first().waitFor()
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true)
})

it('shows all keys on a question mark, but not while one types', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues')
  await page.getByRole('button', { name: t('finder.palette.open') }).waitFor()
  await page.getByLabel(t('issues.filter.qLabel')).focus()
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: t('finder.keys.title') }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('searches from the bar without script, and marks what was found', async () => {
  const clerk = await browsers.as('clerk', { script: false })
  const { page, t } = clerk
  await clerk.open('/workbench')
  const bar = page.locator('header form[role=search] input')
  await bar.fill('东城 会费')
  await bar.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  await page.getByRole('heading', { name: t('finder.kinds.issue') }).waitFor()
  expect(await page.locator('main mark').first().textContent()).toBe('会费')
  await clerk.open('/shortcuts')
  expect(await page.locator('kbd').count()).toBeGreaterThan(8)
})
