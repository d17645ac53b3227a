import { expect, it } from 'vitest'
import { template } from '#lib/i18n/translator.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'

const browsers = openBrowsers()

it('finds a unit by typing, also after a move and after going back', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues')
  const unit = page.getByRole('combobox', { name: t('issues.filter.unit') })
  await unit.fill('dcjdsh')
  await page.getByRole('option', { name: '东城街道商会' }).waitFor()
  await page.getByRole('option').nth(1).waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await clerk.press(page.getByRole('button', { name: t('common.apply') }).first())
  await page.waitForURL(/unit=SH001/)
  expect(await unit.inputValue()).toBe('东城街道商会')

  await clerk.press(page.getByRole('link', { name: t('views.lists.tasks') }))
  await page.waitForURL(/list=tasks/)
  await expect.poll(() => unit.inputValue()).toBe('东城街道商会')
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('list='))
  await unit.fill('dcjd')
  await page.getByRole('option', { name: '东城街道商会' }).waitFor()
})

it('says which boxes of a menu are ticked, and folds it on Escape and on a click elsewhere', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues')
  const menu = page.getByRole('group', { name: t('fields.stage'), exact: true })
  const summary = menu.locator('summary')
  await clerk.press(summary)
  await menu.getByText(t('codes.stage.closed')).click()
  expect(await summary.innerText()).toBe(t('codes.stage.closed'))
  await menu.getByText(t('codes.stage.rectifying')).click()
  const two = template(t, 'issues.filter.chosen', 'count').replace('{count}', '2')
  expect(await summary.innerText()).toBe(two)
  await page.keyboard.press('Escape')
  expect(await menu.locator('details[open]').count()).toBe(0)
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)

  await clerk.press(summary)
  await page.mouse.click(5, 5)
  expect(await menu.locator('details[open]').count()).toBe(0)
})

it('ticks all lines and none, and says how many, also on the next list', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues?limit=20')
  const all = page.getByRole('checkbox', { name: t('bulk.selectAll') })
  const said = page.locator('.batch-bar [role=status]')
  const words = (count: number) =>
    template(t, 'bulk.selected', 'count').replace('{count}', `${count}`)
  await all.check()
  expect(await said.innerText()).toBe(words(20))
  await page.locator('#ledger tbody input').first().uncheck()
  expect(await said.innerText()).toBe(words(19))
  expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)
  await clerk.press(page.getByRole('button', { name: t('bulk.clear') }))
  expect(await page.locator('#ledger tbody input:checked').count()).toBe(0)

  await clerk.press(page.getByRole('link', { name: t('views.lists.problems') }))
  await page.waitForURL(/list=problems/)
  await all.check()
  await expect.poll(() => said.innerText()).toBe(words(20))
})

it('keeps a view from the ledger as it is, and opens it again', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/issues?stage=closed&sort=dueOn')
  await clerk.press(page.getByRole('link', { name: t('views.save') }))
  await page.getByRole('textbox', { name: t('views.name') }).fill('已销号，按时限')
  await clerk.press(page.getByRole('button', { name: t('views.saveButton') }).first())
  await page.getByText(t('views.kept', { name: '已销号，按时限' })).waitFor()
  await clerk.press(page.getByRole('link', { name: '已销号，按时限' }))
  await page.waitForURL(/saved=/)
  const light = page.getByRole('group', { name: t('fields.stage'), exact: true })
  expect(await light.locator('summary').innerText()).toBe(t('codes.stage.closed'))
})

it('folds the menu of the export when one goes on', async () => {
  const leader = await browsers.as('leader')
  const { page, t } = leader
  await leader.open('/issues')
  const menu = page.locator('details[data-fold]', { hasText: t('exports.open') })
  await leader.press(menu.locator('summary'))
  await page.getByRole('button', { name: t('exports.format.csv') }).waitFor()
  await page.keyboard.press('Escape')
  expect(await menu.getAttribute('open')).toBeNull()
})
