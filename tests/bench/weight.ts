import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'
import { launchBrowser } from '#tests/support/browser.ts'
import { judge } from './lighthouse.ts'
import { RESULTS, WEIGHT } from './result.ts'
import { setUp } from './stage.ts'

/** A mid-range phone on a slow mobile network, as Lighthouse sets it. */
const SLOWER = 4
const NETWORK = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 }

/** Compressed size in kB of scripts below .next, by the address they are loaded from. */
function sizeOf(file: string): number {
  return gzipSync(readFileSync(file)).byteLength / 1024
}

/** The scripts every Next page loads, whatever is on it. */
function bare(): number {
  const manifest = JSON.parse(readFileSync(join('.next', 'build-manifest.json'), 'utf8'))
  const files: string[] = manifest.rootMainFiles
  return files.reduce((sum, file) => sum + sizeOf(join('.next', file)), 0)
}

async function look(context: BrowserContext, url: string) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...NETWORK })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(() => {
    const seen = { largest: 0, blocked: 0 }
    Object.assign(globalThis, { seen })
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) note(entry)
      }).observe({ type, buffered: true })
    watch('largest-contentful-paint', (entry) => {
      seen.largest = entry.startTime
    })
    watch('longtask', (entry) => {
      seen.blocked += Math.max(0, entry.duration - 50)
    })
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const found = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const scripts = performance.getEntriesByType('resource').map(({ name }) => name)
    const { seen } = globalThis as unknown as { seen: { largest: number; blocked: number } }
    return { ...seen, first: paint?.startTime ?? 0, scripts }
  })
  await page.close()
  const files = found.scripts
    .map((name) => new URL(name).pathname)
    .filter((path) => path.startsWith('/_next/static/') && path.endsWith('.js'))
  const script = files.reduce((sum, path) => sum + sizeOf(path.replace('/_next', '.next')), 0)
  const { first: firstPaint, largest: largestPaint, blocked } = found
  return { script, above: script - bare(), firstPaint, largestPaint, blocked }
}

const bench = await setUp(Number(process.argv[2] ?? 10_000))
const browser = await launchBrowser()
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const paths = ['ledger page', 'issue page'].map((name) => {
    const ask = bench.target.ask(name, 0)
    if (!ask) throw new Error(`there is no ${name}`)
    return { name, ask }
  })
  const cookie = paths[0]?.ask.headers.cookie ?? ''
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return { name, value, url: bench.target.base }
    }),
  )
  const pages = []
  for (const { name, ask } of paths) {
    const url = `${bench.target.base}${ask.path}`
    const seen = await look(context, url)
    pages.push({ name, ...seen, scores: await judge(url, cookie) })
  }
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(WEIGHT, `${JSON.stringify({ pages }, null, 2)}\n`)
  console.dir(pages, { depth: null })
} finally {
  await browser.close()
  await bench.stop()
}
