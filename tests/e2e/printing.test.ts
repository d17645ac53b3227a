import { expect, it } from 'vitest'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { readPdf } from '#tests/support/papers/read-pdf.ts'

const browsers = openBrowsers()

/** A word as it may stand in a PDF, where a character can pass for the radical that looks like it. */
function printed(word: string): RegExp {
  return new RegExp([...word].map((letter) => `[${letter}\u2e80-\u2fdf]`).join(''))
}

/** Where long tables stand: on a list, a link leads to each. */
const PLACES = [
  ['an evaluation', '/evaluations', 'a[href^="/evaluations/"]'],
  ['a monthly report', '/statistics', 'a[href^="/statistics/2"]'],
] as const

it.each(PLACES)(
  '%s is printed whole, and each sheet says what its columns are',
  async (_, on, link) => {
    const clerk = await browsers.as('clerk')
    const { page } = clerk
    await clerk.open(on)
    await page.locator('main').locator(link).first().click()
    await page.waitForURL((url) => url.pathname.startsWith(`${on}/`))
    await page.locator('.data-table').first().waitFor()
    const tables = await page.locator('.data-table').evaluateAll((all) =>
      all.map((table) => ({
        head: table.querySelector('th:last-child')?.textContent?.trim() ?? '',
        names: [...table.querySelectorAll('tbody [data-phone="title"]')].map((cell) => {
          return cell.textContent?.replaceAll(/\s/g, '') ?? ''
        }),
      })),
    )
    const [longest] = tables.toSorted((a, b) => b.names.length - a.names.length)
    const { head, names } = longest ?? { head: '', names: [] }
    expect(names.length).toBeGreaterThan(20)

    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    const texts = sheets.map(({ lines }) => lines.map(({ text }) => text.replaceAll(/\s/g, '')))
    const isOn = (lines: string[], word: string) => lines.some((line) => printed(word).test(line))
    expect(names.filter((name) => !texts.some((lines) => isOn(lines, name)))).toEqual([])
    const holding = texts.filter((lines) => names.filter((name) => isOn(lines, name)).length > 2)
    expect(holding.length).toBeGreaterThan(1)
    for (const lines of holding) expect(lines.join('\n')).toContain(head.replaceAll(/\s/g, ''))
    for (const { lines, width } of sheets) {
      for (const { right } of lines) expect(right).toBeLessThan(width - 10)
    }
  },
)
