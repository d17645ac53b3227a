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
  const summary = correct.locator('summary')
  await expect.poll(() => summary.evaluate((one) => one === document.activeElement)).toBe(true)
  // Unfolding is no step one goes back through.
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/issues')
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
