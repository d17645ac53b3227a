import { expect, it } from 'vitest'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { IssuePage } from '#tests/support/e2e/issue-page.ts'

const browsers = openBrowsers()
const FOLDED = 'a[id^=do-]'
/** An issue of the demo on which the director may do many things. */
const BUSY = '/issues?stage=rectifying'

async function firstOf(list: string, login: string): Promise<IssuePage> {
  const visitor = await browsers.as(login)
  await visitor.open(list)
  const first = visitor.page.locator('#ledger tbody a').first()
  const href = (await first.getAttribute('href')) ?? ''
  return new IssuePage(visitor, href.replace('/issues/', '')).open()
}

it('a folded form opens where it stands, and what was typed in another stays', async () => {
  const at = await firstOf(BUSY, 'clerk')
  const { page } = at.visitor
  const comment = await at.form('comment')
  await comment.locator('[name=note]').fill('先写在这里。')
  expect(new URL(page.url()).searchParams.get('do')).toBe('comment-issue')
  const correct = await at.form('correct')
  await correct.locator('[name=title]').waitFor()
  expect(await comment.locator('[name=note]').inputValue()).toBe('先写在这里。')
  // The keyboard goes on from the form that was asked for.
  const summary = page.locator('#do-correct-issue > summary')
  await expect.poll(() => summary.evaluate((one) => one === document.activeElement)).toBe(true)
  // Unfolding is no step one goes back through.
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/issues')
})

it('two forms asked for one right after the other both come', async () => {
  const { visitor } = await firstOf(BUSY, 'clerk')
  const { page } = visitor
  await page.route(/[?&]do=/, async (route) => {
    await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  await page.locator('#do-correct-issue').click()
  await page.locator('#do-comment-issue').click()
  expect(await page.getByText(visitor.t('actions.opening')).count()).toBe(2)
  for (const name of ['note', 'title']) await page.locator(`form [name=${name}]`).waitFor()
  expect(await page.getByText(visitor.t('actions.opening')).count()).toBe(0)
})

it('doing one thing leaves what was typed for another', async () => {
  const at = await firstOf(BUSY, 'clerk')
  const { page } = at.visitor
  const correct = await at.form('correct')
  const title = correct.locator('[name=title]')
  const before = await title.inputValue()
  await title.fill('改了一半的标题')
  await at.act('comment', { note: '先说一句。' })
  // The one that was sent is done with; the other is still there for its owner, on the page as it is now.
  await page.waitForURL((url) => url.searchParams.get('do') === 'correct-issue')
  expect(await title.inputValue()).toBe('改了一半的标题')
  expect(await at.folded('comment').count()).toBe(1)
  await title.fill(`${before}，补`)
  await at.send(correct, 'correct')
  expect(await at.folded('correct').count()).toBe(1)
  expect(await page.locator('h1').innerText()).toBe(`${before}，补`)
})

it('a form that is no longer offered once it went through is gone, also after a refusal', async () => {
  const at = await firstOf('/issues?stage=submitted', 'clerk')
  const { page } = at.visitor
  const form = await at.form('decline')
  await at.press(form, 'decline')
  // What is wrong is said below the name of the form, not below the one before.
  await page.locator('#do-decline-issue [role=alert]').waitFor()
  await form.locator('[name=reason]').fill('不属于商会事务。')
  await at.send(form, 'decline')
  await expect.poll(() => form.count()).toBe(0)
})

it('a link to a form opens it, also without script', async () => {
  const at = await firstOf(BUSY, 'clerk')
  const reader = await browsers.as('clerk', { script: false })
  await reader.open(`/issues/${at.number}?do=comment-issue,nonsense-1#do-comment-issue`)
  const form = await new IssuePage(reader, at.number).form('comment')
  expect(await form.locator('[name=note]').isVisible()).toBe(true)
  expect(await reader.page.locator('#do-nonsense-1').count()).toBe(0)
  await reader.press(reader.page.locator('#do-correct-issue'))
  await reader.page.locator('form [name=title]').waitFor()
  expect(await form.locator('[name=note]').isVisible()).toBe(true)
})

it('without script what was done is said where the reader then is', async () => {
  const at = await firstOf(BUSY, 'clerk')
  const reader = await browsers.as('clerk', { device: 'phone', script: false })
  const atReader = await new IssuePage(reader, at.number).open()
  await atReader.act('comment', { note: '已电话告知。' })
  const told = reader.page.getByRole('status').first()
  const box = await told.boundingBox()
  const top = await reader.page.evaluate(() => window.scrollY)
  expect(box && box.y + box.height).toBeGreaterThan(0)
  expect([top, box && box.y < 844]).toEqual([0, true])
})

it('a wrong address of forms opens the page as it is', async () => {
  const at = await firstOf(BUSY, 'clerk')
  const { visitor } = at
  const before = await visitor.page.locator(FOLDED).count()
  await visitor.open(
    `/issues/${at.number}?do=${'x,'.repeat(500)}&do=%00&do=${encodeURIComponent('"><b>')}`,
  )
  expect(await visitor.page.locator(FOLDED).count()).toBe(before)
})

it.each(['light', 'dark'] as const)(
  'all forms are accessible on a small phone, %s',
  async (look) => {
    for (const login of ['clerk', 'director', 'dongcheng-chamber', 'dongcheng']) {
      const { number } = await firstOf(BUSY, login)
      const context = { viewport: { width: 360, height: 800 }, colorScheme: look } as const
      const visitor = await browsers.as(login, { context })
      const { page } = visitor
      await visitor.open(`/issues/${number}`)
      const keys = await page
        .locator(FOLDED)
        .evaluateAll((links) => links.map(({ id }) => id.replace('do-', '')))
      expect(keys.length).toBeGreaterThan(0)
      await visitor.open(`/issues/${number}?do=${keys.join(',')}`)
      expect(await page.locator(FOLDED).count()).toBe(0)
      expect([await visitor.overhang(), await visitor.flaws()]).toEqual([0, []])
    }
  },
)
