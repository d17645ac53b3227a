import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '#tests/support/browser.ts'
import { startProduct } from '#tests/support/server.ts'

/**
 * Takes the pictures of the README from the product as it is, with the demo district:
 * `node tests/pictures/make-pictures.ts`. Needs a Chinese font on the machine.
 */
const FOLDER = 'docs/pictures'

type Picture = Readonly<{
  name: string
  login: string
  path: string
  width: number
  height: number
}>

async function signIn(context: BrowserContext, url: string, login: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/sign-in`)
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill('sanzhi-demo')
  await page.locator('[name=password]').press('Enter')
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return page
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { name, login, path, width, height } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    locale: 'zh-CN',
  })
  const page = await signIn(context, url, login)
  await page.goto(url + path)
  const shot = await page.screenshot()
  await writeFile(`${FOLDER}/${name}.png`, await sharp(shot).png({ palette: true }).toBuffer())
  await context.close()
}

/** An issue whose chain shows a dispatch, a return and the resting link. */
async function findIssue(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext()
  const page = await signIn(context, url, 'dongcheng')
  const answer = await page.request.get(`${url}/api/v1/issues?stage=pending_verification`)
  const { items } = await answer.json()
  await context.close()
  const number = items[0]?.number
  if (!number) throw new Error('the demo has no issue that waits for a verdict')
  return `/issues/${number}`
}

await mkdir(FOLDER, { recursive: true })
const product = await startProduct()
const browser = await launchBrowser()
try {
  const issue = await findIssue(browser, product.url)
  const desk = { width: 1280, height: 800 }
  const pictures: Picture[] = [
    { name: 'issue', login: 'dongcheng', path: issue, width: 1280, height: 900 },
    { name: 'workbench', login: 'clerk', path: '/workbench', ...desk },
    { name: 'ledger', login: 'clerk', path: '/issues', ...desk },
    { name: 'dashboard', login: 'clerk', path: '/dashboard', ...desk },
    { name: 'phone', login: 'dongcheng', path: issue, width: 390, height: 844 },
  ]
  for (const picture of pictures) await take(browser, product.url, picture)
  process.stdout.write(`${pictures.length} pictures in ${FOLDER}\n`)
} finally {
  await browser.close()
  await product.stop()
}
