import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAPER_KINDS } from '#lib/domain/codes.ts'
import { sampleValues } from '#lib/papers/sample.ts'
import { setForm } from '#lib/papers/set-form.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { expectFullPage, expectLayout } from '#tests/support/papers/expect-layout.ts'
import { longPaper } from '#tests/support/papers/long-paper.ts'
import { openPaper, printPaper } from '#tests/support/papers/print.tsx'
import { readPdf } from '#tests/support/papers/read-pdf.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

describe('4: a paper printed from its page has the layout of GB/T 9704-2012', () => {
  test('a long dispatch order: A4, type area, 22 lines of 28 characters, sizes, page numbers', async () => {
    const pages = await readPdf(await printPaper(browser, longPaper()))
    expect(pages.length).toBeGreaterThan(2)
    expectLayout(pages, '问题整改交办单')
    // Characters stand in the middle of their band, so the band begins 37 mm from the edge.
    const middle = expectFullPage(pages[1]) - 16 * (25.4 / 72) * 0.36
    expect(middle - 225 / 44).toBeGreaterThan(36)
    expect(middle - 225 / 44).toBeLessThan(38)
  }, 60_000)

  test.each(PAPER_KINDS)(
    '%s stays within its sheet',
    async (kind) => {
      const content = setForm(kind, 'order', sampleValues(kind))
      const pages = await readPdf(await printPaper(browser, content))
      for (const { lines, width } of pages) {
        expect(width).toBeCloseTo(210, 0)
        const text = lines.filter(({ baseline, size }) => baseline < 262 && size > 10)
        expect(text.length).toBeLessThanOrEqual(22)
        expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(185)
      }
      // Nobody signs on a sheet of its own.
      expect(pages.every(({ lines }) => lines.length > 2)).toBe(true)
    },
    60_000,
  )

  test('asks for the faces of the standard by name', async () => {
    const page = await openPaper(browser, longPaper())
    const faceOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily)
    expect(await faceOf('.paper-text')).toMatch(/FangSong_GB2312.*仿宋/)
    expect(await faceOf('.paper-title')).toContain('方正小标宋简体')
    expect(await faceOf('.paper-head')).toContain('方正小标宋简体')
    expect(await faceOf('.paper h3')).toContain('黑体')
    await page.close()
  }, 60_000)

  test('shows number in red-ruled head, seal place, and the part to send back', async () => {
    const page = await openPaper(browser, longPaper())
    expect(await page.locator('.paper-number').innerText()).toBe('示工商联〔2026〕12号')
    expect(await page.locator('.paper-head').evaluate((e) => getComputedStyle(e).color)).toBe(
      'rgb(217, 0, 27)',
    )
    expect(await page.locator('.paper-signature').first().innerText()).toMatch(
      /2026年11月27日\s*.印章./,
    )
    expect(await page.locator('.paper-receipt th').allInnerTexts()).toContain('签收时间')
    const sides = await page
      .locator('.paper-code svg')
      .evaluateAll((codes) => codes.map((code) => code.getBoundingClientRect().width))
    const rim = (2 * 4) / 53
    for (const side of sides) expect((side / 96) * 25.4 * (1 - rim)).toBeGreaterThanOrEqual(25)
    await page.close()
  }, 60_000)
})
