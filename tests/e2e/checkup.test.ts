import { expect, it } from 'vitest'
import { HEADINGS } from '#lib/checkups/sheet-columns.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import { type Caller, callerFor, type Json } from '#tests/support/api-caller.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'
import { sharedProduct } from '#tests/support/server.ts'

const browsers = openBrowsers()

/** A campaign over every chamber, and its check-ups. */
async function campaign(clerk: Caller): Promise<{ id: string; checkups: Json[] }> {
  const opened = await clerk.post('/campaigns', {
    name: '键盘评分体检',
    standard: 'four_good',
    standardVersion: 1,
    fromOn: '2026-01-05',
    untilOn: '2026-01-30',
    reach: 'all',
  })
  expect(opened.status).toBe(201)
  const { id } = opened.body
  const { body } = await clerk.get('/checkups?status=open&limit=200')
  return { id, checkups: body.items.filter((one: Json) => one.campaign?.id === id) }
}

/** Everything on the server, as a second person would see it. */
const sheetOf = async (clerk: Caller, id: string) => (await clerk.get(`/checkups/${id}`)).body

/** Fills the sheet from its first item on: all points, but none for the items named. */
async function score({ page }: Visitor, items: readonly Json[], failing: readonly string[]) {
  const { keyboard } = page
  for (const { code } of items) {
    if (failing.includes(code)) {
      await keyboard.type('0')
      await keyboard.press('Enter')
      // Fewer points need a reason: the line asks for it right there.
      await keyboard.type('没有达到要求。')
    } else await keyboard.press('m')
    await keyboard.press('Enter')
  }
}

async function openSheet(clerk: Visitor, id: string): Promise<void> {
  await clerk.open(`/checkups/${id}`)
  await clerk.page.locator('input[name=score]').first().focus()
}

const allSent = ({ page }: Visitor) =>
  page.waitForFunction(() => !document.querySelector('[data-unsent]'), undefined, {
    timeout: 20_000,
  })

it('is scored by keyboard alone, also through a lost connection, and the rest from a sheet', async () => {
  const api = await callerFor(sharedProduct(), 'clerk')
  const { id, checkups } = await campaign(api)
  expect(checkups.length).toBe(54)
  const [first, second, ...others] = checkups
  const visitor = await browsers.as('clerk')
  const { page } = visitor

  const { items } = await sheetOf(api, first.id)
  await openSheet(visitor, first.id)
  await score(visitor, items, ['B2', 'C1'])
  await allSent(visitor)
  const done = await sheetOf(api, first.id)
  expect(done.items.map((one: Json) => one.version)).toEqual(items.map(() => 1))
  expect(done.items.find((one: Json) => one.code === 'B2')).toMatchObject({ score: 0 })

  await openSheet(visitor, second.id)
  await score(visitor, items.slice(0, 10), [])
  await allSent(visitor)
  await page.context().setOffline(true)
  await score(visitor, items.slice(10), [])
  await page.locator('[data-unsent]').first().waitFor()
  const cut = await sheetOf(api, second.id)
  expect(cut.items.filter((one: Json) => one.score !== null).length).toBeLessThan(items.length)
  await page.context().setOffline(false)
  await allSent(visitor)
  const whole = await sheetOf(api, second.id)
  expect(whole.items.map((one: Json) => [one.score, one.version])).toEqual(
    items.map((one: Json) => [one.points, 1]),
  )
  // The browser reports the lost requests; nothing else may have gone wrong.
  const reports = visitor.complaints.splice(0)
  expect(reports.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])

  await takeSheet(visitor, id, others, items)
  await visitor.open(`/checkups/${first.id}`)
  await page.locator('#closing button[type=submit]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.search.includes('done=sealed'))
  const sealed = await sheetOf(api, first.id)
  const bonus = (one: Json) => one.kind === 'bonus'
  const sum = (kind: (one: Json) => boolean) =>
    sealed.items.filter(kind).reduce((all: number, one: Json) => all + one.score, 0)
  const scored = sum((one) => one.kind === 'score')
  expect(sealed).toMatchObject({ status: 'sealed', total: scored + Math.min(10, sum(bonus)) })
  const failed = sealed.items.filter((one: Json) => ['B2', 'C1'].includes(one.code))
  for (const one of failed) {
    const issue = (await api.get(`/issues/${one.issue}`)).body
    expect(issue).toMatchObject({ source: 'checkup', chamber: first.chamber.code })
  }
}, 180_000)

/** All other chambers come from one spreadsheet, uploaded on the page of the campaign. */
async function takeSheet(visitor: Visitor, id: string, others: Json[], items: Json[]) {
  const { page } = visitor
  const rows = others.flatMap(({ chamber }) =>
    items.map(({ code, points }) => [chamber.code, '', code, '', '', points, null, points, '']),
  )
  const columns = Object.values(HEADINGS).map((heading) => ({ heading }))
  const buffer = await writeSheet({ name: '评分', columns, rows })
  await visitor.open(`/checkups/campaigns/${id}`)
  await page.locator('input[type=file][name=file]').setInputFiles({
    name: '评分.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  })
  await page.locator('form', { has: page.locator('input[type=file]') }).evaluate((form) => {
    ;(form as HTMLFormElement).requestSubmit()
  })
  await page.getByText(`已写入 ${others.length * items.length} 项评分`).waitFor({ timeout: 60_000 })
}
