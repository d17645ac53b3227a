import { expect, it } from 'vitest'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'

const browsers = openBrowsers()

it('on a phone the value of a line stands beside its title, and every other says what it is', async () => {
  const clerk = await browsers.as('clerk', { device: 'phone' })
  const { page } = clerk
  await clerk.open('/statistics')
  const month = page.locator('.data-table tr:has(a[href$="/docx"])').first()
  const made = (await month.locator('a').first().getAttribute('href'))?.replace(/[/]open$/, '')
  for (const path of ['/statistics', made ?? '', '/dashboard', '/evaluations']) {
    await clerk.open(path)
    const above = await page.locator('.data-table tbody tr').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const title = row.querySelector('[data-phone=title]')?.getBoundingClientRect()
        const end = row.querySelector('[data-phone=end]')?.getBoundingClientRect()
        const isAlone = !row.querySelector('[data-phone=lead]')
        return isAlone && title && end && end.height > 0 && end.bottom <= title.top
          ? [row.textContent]
          : []
      }),
    )
    expect([path, above]).toEqual([path, []])
    const bare = await page.locator('.data-table [data-phone=line]:visible').allInnerTexts()
    const isBare = (words: string) => /^[\d.%–]+$/.test(words.trim())
    expect(bare.filter(isBare)).toEqual([])
    if (path === '/evaluations') expect(bare.filter((words) => /^\d/.test(words))).toEqual([])
  }
})

it('on a phone the search of the frame has room for what it finds', async () => {
  const clerk = await browsers.as('clerk', { device: 'phone' })
  await clerk.open('/workbench')
  const width = await clerk.page.locator('#search').evaluate(({ clientWidth }) => clientWidth)
  expect(width).toBeGreaterThan(150)
})
