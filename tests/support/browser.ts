import { type Browser, chromium } from 'playwright-core'

/** Switches of a browser that is steered and talks to nobody else. */
export const QUIET = [
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
 */
export async function launchBrowser(): Promise<Browser> {
  const args = [...QUIET]
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
