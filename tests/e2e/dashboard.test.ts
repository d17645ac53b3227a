import { expect, it } from 'vitest'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'

const browsers = openBrowsers()

it('finds a unit of the dashboard by typing, and without script in a list', async () => {
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  await clerk.open('/dashboard')
  const unit = page.getByRole('combobox', { name: t('dashboard.unit') })
  await unit.fill('dcjdsh')
  await page.getByRole('option', { name: '东城街道商会' }).waitFor()
  await page.getByRole('option').nth(1).waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await clerk.press(page.getByRole('button', { name: t('common.apply') }))
  await page.waitForURL(/unit=SH001/)
  await expect.poll(() => unit.inputValue()).toBe('东城街道商会')
  await clerk.press(page.getByRole('link', { name: t('dashboard.thisYear') }))
  await page.waitForURL(/from=/)
  await expect.poll(() => unit.inputValue()).toBe('东城街道商会')

  const reader = await browsers.as('clerk', { script: false })
  await reader.open('/dashboard')
  await reader.page.locator('select[name=unit]').selectOption('SH001')
  await reader.press(reader.page.getByRole('button', { name: t('common.apply') }))
  await reader.page.waitForURL(/unit=SH001/)
  expect(await reader.page.locator('select[name=unit]').inputValue()).toBe('SH001')
})
