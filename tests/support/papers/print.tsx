import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { PaperSheet } from '#components/papers/paper-sheet.tsx'
import type { PaperContent } from '#lib/domain/paper.ts'
import { drawCode } from '#lib/papers/draw-qr.ts'

const css = readFileSync('app/paper.css', 'utf8')

/** A page that shows nothing but the paper, with the style sheet of the product. */
export async function openPaper(
  browser: Browser,
  content: PaperContent,
  code = 'SZ1.test',
): Promise<Page> {
  const markup = renderToStaticMarkup(
    <html lang="zh-CN">
      <body>
        <main>
          <PaperSheet content={content} code={drawCode(code, 'code')} />
        </main>
      </body>
    </html>,
  )
  const page = await browser.newPage({ deviceScaleFactor: 2 })
  await page.setContent(`<!doctype html><style>${css}</style>${markup}`)
  return page
}

/** The paper as Chromium prints it. */
export async function printPaper(
  browser: Browser,
  content: PaperContent,
  code?: string,
): Promise<Uint8Array> {
  const page = await openPaper(browser, content, code)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.close()
  return pdf
}
