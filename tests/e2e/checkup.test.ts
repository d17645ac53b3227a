import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { XLSX } from '#lib/sheet/write-sheet.ts'
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

it('a campaign over 54 chambers is scored without a mouse, through a lost connection, and again from its sheet', async () => {
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

  for (const { id: other } of others) {
    await openSheet(visitor, other)
    await score(visitor, items, [])
    await allSent(visitor)
  }
  await takenFromSheet(visitor, api, { id, checkups })
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
}, 600_000)

/** The sheet of the campaign, imported into another one, gives every score again. */
async function takenFromSheet(
  visitor: Visitor,
  api: Caller,
  from: { id: string; checkups: Json[] },
): Promise<void> {
  const { page } = visitor
  const again = await campaign(api)
  await visitor.open(`/checkups/campaigns/${from.id}`)
  const download = page.waitForEvent('download')
  await page.locator(`a[href$="/${from.id}/sheet"]`).click()
  const path = await (await download).path()
  await visitor.open(`/checkups/campaigns/${again.id}`)
  await page.locator('input[type=file][name=file]').setInputFiles({
    name: '评分.xlsx',
    mimeType: XLSX,
    buffer: await readFile(path),
  })
  await visitor.press(page.getByRole('button', { name: visitor.t('campaigns.take') }))
  await page.getByText(/已写入 \d{4} 项评分/).waitFor({ timeout: 60_000 })
  for (const { id, chamber } of from.checkups) {
    const other = again.checkups.find((one) => one.chamber.code === chamber.code)
    const scores = async (key: string) =>
      (await sheetOf(api, key)).items.map(({ code, score, reason }: Json) => [code, score, reason])
    expect(await scores(other.id)).toEqual(await scores(id))
  }
}
