import { AxeBuilder } from '@axe-core/playwright'
import type { ConsoleMessage, Locator, Page, Response } from 'playwright-core'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import { sharedProductUrl } from '#tests/support/server.ts'

export const DEVICES = {
  desk: { viewport: { width: 1366, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const
export type Device = keyof typeof DEVICES
type Settings = Readonly<{ device: Device; locale: Locale; script: boolean }>

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A person in front of a browser of their own; everything the page complains about is kept. */
export class Visitor {
  readonly complaints: string[] = []
  readonly t: Translate
  /** Addresses whose refusal the test asked for: the browser reports those as errors too. */
  private readonly refused = new Set<string>()

  readonly page: Page
  readonly device: Device
  readonly hasScript: boolean

  constructor(page: Page, { device, locale, script }: Settings) {
    this.page = page
    this.device = device
    this.hasScript = script
    this.t = translator(locale)
    page.on('console', (message) => this.hear(message))
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`))
  }

  /** Goes to a page that must answer with this status. */
  async open(path: string, status = 200): Promise<Response> {
    const url = new URL(path, sharedProductUrl()).href
    if (status >= 400) this.refused.add(url)
    const response = await this.page.goto(url)
    if (response?.status() !== status) {
      throw new Error(`${path} answered ${response?.status()} instead of ${status}`)
    }
    return response
  }

  /** A click at the desk, a tap on the phone. */
  press(target: Locator): Promise<void> {
    return this.device === 'phone' ? target.tap() : target.click()
  }

  /** What is wrong with the page as it now stands, by WCAG 2.2 AA or by some of its rules. */
  async flaws(runOnly: string[] = WCAG_22_AA): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .options({
        runOnly,
        // Of 2.2, but not run unless asked for.
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
        preload: false,
      })
      .setLegacyMode()
      .analyze()
    const { pathname } = new URL(this.page.url())
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${pathname}: ${id}: ${html} ${any[0]?.message ?? ''}`),
    )
  }

  /** By how many pixels the page is wider than the window. */
  overhang(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
  }

  private hear(message: ConsoleMessage) {
    if (message.type() !== 'error') return
    const { url } = message.location()
    const isRefusal = message.text().startsWith('Failed to load resource')
    if (isRefusal && this.refused.has(url)) return
    this.complaints.push(`${message.text()} (${url})`)
  }
}
