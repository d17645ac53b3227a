import { expect, it, vi } from 'vitest'
import { RIGHT_AWAY } from '#lib/bulk/schema.ts'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { type Caller, callerFor } from '#tests/support/api-caller.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { fillIn } from '#tests/support/e2e/forms.ts'
import { newIssue } from '#tests/support/e2e/second-district.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'
import { sharedProduct } from '#tests/support/server.ts'

// Each asks the product for several issues before it begins.
vi.setConfig({ testTimeout: 120_000 })
const browsers = openBrowsers()
const DUE = addDays(dateOf(new Date()), 20)
const ORDER = { kind: 'lead', dueOn: DUE, requirement: '对照清单逐项整改。' }

/** Accepted issues of a chamber whose title nobody else uses, newest first in the ledger. */
async function accepted(clerk: Caller, title: string, count: number): Promise<string[]> {
  const numbers: string[] = []
  for (let i = 1; i <= count; i += 1) {
    const { body } = await clerk.post('/issues', { ...newIssue('SH001'), title: `${title}${i}` })
    await clerk.act(body.number, 'accept')
    numbers.push(body.number)
  }
  return numbers
}

async function takersOf(clerk: Caller, numbers: string[]): Promise<string[][]> {
  const issues = await Promise.all(numbers.map((number) => clerk.get(`/issues/${number}`)))
  return issues.map(({ body }) => body.assignments.map(({ to }: { to: string }) => to))
}

async function boxesOf(visitor: Visitor, title: string) {
  await visitor.open(`/issues?q=${encodeURIComponent(title)}`)
  const boxes = visitor.page.locator('#ledger tbody input[type=checkbox]')
  await boxes.first().waitFor()
  return boxes
}

it('issues are chosen with the keyboard and dispatched at once', async () => {
  const api = await callerFor(sharedProduct(), 'clerk')
  const title = '批量键盘交办'
  const numbers = await accepted(api, title, 3)
  const clerk = await browsers.as('clerk')
  const { page, t } = clerk
  const boxes = await boxesOf(clerk, title)
  const bar = page.getByRole('group', { name: t('bulk.bar') })
  expect(await bar.isVisible()).toBe(false)
  // The keys work once the page has its script.
  await page.getByRole('checkbox', { name: t('bulk.selectAll') }).waitFor()
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x', 'k', 'x']) await page.keyboard.press(key)
  expect(
    await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([true, false, true])
  await bar.getByText(t('bulk.selected', { count: 2 })).waitFor()
  expect(await clerk.flaws()).toEqual([])

  await clerk.press(bar.getByRole('button', { name: t('bulk.act.dispatch') }))
  await page.waitForURL((url) => url.pathname === '/issues/bulk')
  expect(await clerk.flaws()).toEqual([])
  const form = page.locator('main form')
  const taker = [t('bulk.taker.@township').slice(0, 4), t('bulk.taker.@township')] as const
  await fillIn(clerk, form, { to: taker, ...ORDER })
  await page.keyboard.press('Tab')
  await form.locator('button[type=submit]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => /^\/issues\/bulk\/[0-9a-f-]{36}$/.test(url.pathname))
  await page
    .getByRole('status')
    .filter({ hasText: t('bulk.allDone', { done: 2 }) })
    .waitFor()
  expect(await clerk.flaws()).toEqual([])
  const township = ['500119001']
  expect(await takersOf(api, numbers)).toEqual([township, [], township])
})

it('all of it works without script and on a phone; what has changed since is refused', async () => {
  const api = await callerFor(sharedProduct(), 'clerk')
  const title = '批量无脚本交办'
  const numbers = await accepted(api, title, 2)
  const clerk = await browsers.as('clerk', { script: false, device: 'phone' })
  const { page, t } = clerk
  const boxes = await boxesOf(clerk, title)
  for (const box of await boxes.all()) await box.check()
  expect(await clerk.overhang()).toBe(0)
  const bar = page.getByRole('group', { name: t('bulk.bar') })
  await clerk.press(bar.getByRole('button', { name: t('bulk.act.dispatch') }))
  await page.waitForURL((url) => url.pathname === '/issues/bulk')
  expect(await clerk.overhang()).toBe(0)

  const form = page.locator('main form')
  await clerk.press(form.locator('button[type=submit]'))
  await page
    .getByText(t('errors.notChosen', { field: t('fields.to') }))
    .first()
    .waitFor()
  await api.act(numbers[0] as string, 'comment', { note: '刚刚补充。' })
  const taker = ['', t('bulk.taker.@township')] as const
  await fillIn(clerk, form, { to: taker, ...ORDER })
  await clerk.press(form.locator('button[type=submit]'))
  await page.waitForURL((url) => /^\/issues\/bulk\/[0-9a-f-]{36}$/.test(url.pathname))
  await page.getByText(t('bulk.reason.stale_version')).waitFor()
  expect(await clerk.overhang()).toBe(0)
  expect(await takersOf(api, numbers)).toEqual([[], ['500119001']])

  await clerk.press(page.getByRole('link', { name: t('bulk.again', { count: 1 }) }))
  await page.getByRole('link', { name: `${title}1` }).waitFor()
  await fillIn(clerk, page.locator('main form'), { to: taker, ...ORDER })
  await clerk.press(page.locator('main form button[type=submit]'))
  await page.getByText(t('bulk.allDone', { done: 1 })).waitFor()
  expect((await takersOf(api, numbers))[0]).toEqual(['500119001'])
})

it('who may do nothing in bulk has no boxes, and a job is nobody else’s to see', async () => {
  const member = await browsers.as('member')
  await member.open('/issues')
  expect(await member.page.locator('#ledger input[type=checkbox]').count()).toBe(0)
  const api = await callerFor(sharedProduct(), 'clerk')
  const lines = [{ number: 'NC-1999-00001', version: 1 }]
  const { body } = await api.post('/bulk', { action: 'accept', lines })
  const other = await browsers.as('clerk2')
  await other.open(`/issues/bulk/${body.id}`, 404)
})

it('a long job goes on by itself, and its page follows', async () => {
  const api = await callerFor(sharedProduct(), 'clerk')
  const lines = Array.from({ length: RIGHT_AWAY + 10 }, (_, n) => ({
    number: `NC-1999-${String(n).padStart(5, '0')}`,
    version: 1,
  }))
  const { body } = await api.post('/bulk', { action: 'accept', lines })
  expect(body.doneAt).toBeNull()
  const clerk = await browsers.as('clerk', { device: 'phone' })
  const { page, t } = clerk
  await clerk.open(`/issues/bulk/${body.id}`)
  const finished = t('bulk.finished', { done: 0, refused: lines.length })
  await page.getByRole('status').filter({ hasText: finished }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(lines.length)
  expect([await clerk.overhang(), await clerk.flaws()]).toEqual([0, []])
})
