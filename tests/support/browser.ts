import { type Browser, chromium } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * A real Chromium: on Linux x64 the one that travels in an npm package, elsewhere an installed
 * Chrome or Edge.
 * @param extra switches besides, such as the port of a second tool that steers it
 */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const args = [...quiet, ...extra]
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium')
    const executablePath = await bundled.executablePath()
    return chromium.launch({ executablePath, args, headless: true })
  }
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({ channel, args, headless: true })
    } catch {
      // Not installed: try the next one.
    }
  }
  throw new Error('No Chrome, Edge or Chromium was found: install one to run the browser tests.')
}
