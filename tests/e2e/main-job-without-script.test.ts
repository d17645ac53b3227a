import { expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { openBrowsers, signIn } from '#tests/support/e2e/browsers.ts'
import { fillIn } from '#tests/support/e2e/forms.ts'
import { IssuePage, reportIssue } from '#tests/support/e2e/issue-page.ts'
import { acknowledgeInWorkbench } from '#tests/support/e2e/overviews.ts'
import { smallPdf } from '#tests/support/e2e/uploads.ts'

const browsers = openBrowsers()
const plain = { script: false } as const
const REPORT = {
  chamber: ['dcjdsh', '东城街道商会'],
  title: '换届材料没有归档，只有电子稿',
  category: 'leadership',
  source: 'checkup',
  description: '换届大会的签到表、票决单都没有纸质件。',
} as const

it('signs in, reports, accepts, hands down and verifies without any script', async () => {
  const clerk = await browsers.stranger(plain)
  await signIn(clerk, 'clerk')
  const number = await reportIssue(clerk, REPORT)
  const atClerk = new IssuePage(clerk, number)
  await atClerk.act('accept', { rectificationType: 'immediate' })
  await atClerk.act('dispatch', {
    to: ['', '东城街道商会'],
    kind: 'lead',
    dueOn: addDays(dateOf(new Date()), 20),
    requirement: '补齐纸质材料并装订。',
  })

  const chamber = await browsers.stranger(plain)
  await signIn(chamber, 'dongcheng-chamber')
  await acknowledgeInWorkbench(chamber, number)
  const atChamber = await new IssuePage(chamber, number).open()
  const form = await atChamber.form('submit')
  await fillIn(chamber, form, { note: '材料已补齐，装订成册。' })
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: '目录.pdf', mimeType: 'application/pdf', buffer: smallPdf() })
  await atChamber.send(form, 'submit')
  expect(await chamber.page.getByRole('link', { name: '目录.pdf' }).count()).toBeGreaterThan(0)

  await (await atClerk.open()).act('verify', { verdict: 'pass', reason: '已现场核对。' })
  expect(await atClerk.stage()).toBe('已销号')
}, 90_000)

it('brings a refused form back with its errors and everything that was typed', async () => {
  const clerk = await browsers.as('clerk', plain)
  await clerk.open('/issues/new')
  const { page } = clerk
  const form = page.locator('form').filter({ has: page.locator('[name=description]') })
  await fillIn(clerk, form, { ...REPORT, title: '', severity: 'key' })
  await form.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '请填写问题' }).waitFor()
  expect(await form.locator('[name=description]').inputValue()).toBe(REPORT.description)
  expect(await form.locator('[name=chamber]').inputValue()).not.toBe('')
  expect(await form.locator('[name=category]').inputValue()).toBe('leadership')
  expect(await form.locator('[name=severity]:checked').inputValue()).toBe('key')
})

it('changes language and appearance and signs out without script', async () => {
  const visitor = await browsers.stranger(plain)
  await signIn(visitor, 'leader')
  const { page } = visitor
  const menu = page.locator('header summary')
  await menu.click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('html[lang=en]').waitFor()
  await menu.click()
  await page.getByRole('button', { name: 'Dark' }).click()
  await page.locator('html[data-theme=dark]').waitFor()
  await menu.click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in\?out=1/)
  await visitor.open('/workbench')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})
