import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALE_COOKIE } from '#lib/i18n/locales.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import {
  LAYOUTS,
  type ListedPage,
  LOGINS,
  OTHER_PAGES,
  PAGES,
} from '#tests/support/e2e/page-list.ts'
import { type RawAnswer, rawGet } from '#tests/support/e2e/raw-get.ts'

/**
 * More statements than this for one page mean a query per line. The dashboard has the most: eight for
 * figures that each count something else, and three for the frame.
 */
const MOST_QUERIES = 11
const NARROW = { width: 360, height: 800 }
const WIDE = { width: 1440, height: 900 }

const browsers = openBrowsers()
const seen = new Map<string, Promise<string[]>>()
/** Kinds of pages that have been looked at once, for what does not depend on who looks. */
const looked = { axe: new Set<string>(), english: new Set<string>() }

function isFirst(set: Set<string>, path: string): boolean {
  const kind = path.replace(/^(\/(?:issues|chambers|admin\/\w+))\/(?!new).+/, '$1/…')
  const isNew = !set.has(kind)
  set.add(kind)
  return isNew
}

async function ask(login: string, path: string): Promise<RawAnswer> {
  return rawGet(path, { Cookie: await browsers.cookieOf(login) })
}

/** The addresses of all pages that a person may open; of `/issues/[number]` the first they see. */
function addressesOf(login: string): Promise<string[]> {
  const known = seen.get(login) ?? find(login)
  seen.set(login, known)
  return known
}

async function find(login: string): Promise<string[]> {
  const paths: string[] = []
  for (const { path, open, first } of [...PAGES, ...LAYOUTS]) {
    if (!open.includes(login)) continue
    const found = first ? await follow(login, first) : path
    if (found) paths.push(found)
  }
  return paths
}

/** The address behind the first link of a form, and behind one on the page it leads to. */
async function follow(
  login: string,
  { on, link, onward }: NonNullable<ListedPage['first']>,
): Promise<string | undefined> {
  const found = link.exec((await ask(login, on)).body)?.[1]
  return found && onward ? onward.exec((await ask(login, found)).body)?.[1] : found
}

function langOf({ body }: RawAnswer): string | undefined {
  return /<html lang="([^"]+)"/.exec(body)?.[1]
}

it('lists every page there is', () => {
  const files = globSync('app/**/page.tsx').map((file) => file.replaceAll('\\', '/'))
  expect([...PAGES.map(({ file }) => file), ...OTHER_PAGES].sort()).toEqual(files.sort())
})

describe.each(LOGINS)('for %s', (login) => {
  it('every page opens with few queries, in Chinese and in English', async () => {
    const cookie = await browsers.cookieOf(login)
    const over: string[] = []
    for (const path of await addressesOf(login)) {
      const chinese = await rawGet(path, { Cookie: cookie })
      expect([path, chinese.status, langOf(chinese)]).toEqual([path, 200, 'zh-CN'])
      if (chinese.queries > MOST_QUERIES) over.push(`${path}: ${chinese.queries}`)
      if (!isFirst(looked.english, path)) continue
      const inEnglish = cookie.replace(/sanzhi-locale=[^;]*/, `${LOCALE_COOKIE}=en`)
      const english = await rawGet(path, { Cookie: inEnglish })
      expect([path, english.status, langOf(english)]).toEqual([path, 200, 'en'])
    }
    expect(over, 'pages of too many statements').toEqual([])
  })

  it('pages of others are refused with the reason and with who may open them', async () => {
    for (const { path, open, first } of PAGES) {
      if (open.includes(login)) continue
      const address = first ? path.replace(/\[\w+\]/, 'NC-2026-00001') : path
      const { status, body } = await ask(login, address)
      expect([address, status]).toEqual([address, 403])
      expect(body).toContain('你现在的职务不包含这个页面。')
      expect(body).toContain('可以打开的有：')
    }
  })

  it('no page scrolls sideways, complains or shuts anybody out, light or dark', async () => {
    const visitor = await browsers.as(login, { context: { reducedMotion: 'reduce' } })
    const { page } = visitor
    for (const path of ['/', ...(await addressesOf(login))]) {
      await page.setViewportSize(NARROW)
      await page.emulateMedia({ colorScheme: 'light' })
      await visitor.open(path)
      expect([path, await visitor.overhang()]).toEqual([path, 0])
      const isNew = isFirst(looked.axe, path)
      if (isNew) expect(await visitor.flaws()).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      // In the dark only the colours are others.
      if (isNew) expect(await visitor.flaws(['color-contrast'])).toEqual([])
      await page.setViewportSize(WIDE)
      expect([path, await visitor.overhang()]).toEqual([path, 0])
    }
  }, 300_000)
})

describe('pages for everybody', () => {
  it.each(['light', 'dark'] as const)('are accessible and fit a small phone, %s', async (theme) => {
    const context = { viewport: NARROW, colorScheme: theme, reducedMotion: 'reduce' } as const
    const stranger = await browsers.stranger({ context })
    await stranger.open('/sign-in')
    expect([await stranger.overhang(), await stranger.flaws()]).toEqual([0, []])
    await stranger.open('/f/progress')
    expect([await stranger.overhang(), await stranger.flaws()]).toEqual([0, []])
    await stranger.open('/f/received')
    expect([await stranger.overhang(), await stranger.flaws()]).toEqual([0, []])
    await stranger.open('/f/nowhere', 404)
    await stranger.open('/nowhere', 404)
    expect([await stranger.overhang(), await stranger.flaws()]).toEqual([0, []])

    const auditor = await browsers.as('auditor', { context })
    await auditor.open('/issues', 403)
    expect([await auditor.overhang(), await auditor.flaws()]).toEqual([0, []])
    const clerk = await browsers.as('clerk', { context })
    await clerk.open('/issues?stage=nonsense')
    expect([await clerk.overhang(), await clerk.flaws()]).toEqual([0, []])
    await clerk.open('/issues/NC-1999-00001', 404)
    expect([await clerk.overhang(), await clerk.flaws()]).toEqual([0, []])
  })

  it('send whoever is not signed in to the sign-in page and back', async () => {
    for (const { path } of PAGES.filter(({ first }) => !first)) {
      const { status, headers } = await rawGet(path)
      expect([path, status]).toEqual([path, 307])
      expect(headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
    }
  })
})
