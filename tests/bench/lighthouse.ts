import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { QUIET } from '#tests/support/browser.ts'

/**
 * It brings 114 packages and 176 MB, and nothing else here needs it: so it is no dependency, but is
 * installed below .data by the first run that asks for it. The version stands here, for scores of two
 * versions cannot be compared.
 */
const VERSION = '13.5.0'
const FOLDER = resolve('.data', `lighthouse-${VERSION}`)
const MODULES = join(FOLDER, 'node_modules')
/** Scores vary from run to run; the middle one counts. */
const RUNS = 3
const CATEGORIES = ['performance', 'accessibility'] as const

/** What Lighthouse says of a page, from 0 to 100, and which audits took points. */
export type Scores = Readonly<{ performance: number; accessibility: number; lost: string[] }>

type Audit = Readonly<{ title: string; score: number | null; displayValue?: string }>
type Category = Readonly<{
  score: number | null
  auditRefs: readonly Readonly<{ id: string; weight: number }>[]
}>
type Verdict = Readonly<{
  runtimeError?: Readonly<{ message: string }>
  finalDisplayedUrl: string
  audits: Readonly<Record<string, Audit>>
  categories: Readonly<Record<(typeof CATEGORIES)[number], Category>>
}>
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Verdict } | undefined>
type Chrome = Readonly<{ port: number; kill(): void }>
type Launch = (options: { chromeFlags: readonly string[] }) => Promise<Chrome>

/**
 * Judges a page as Lighthouse does at the settings it has for phones, in an installed Chrome or Chromium:
 * the small one of the browser tests cannot be judged in (`CHROME_PATH` names another).
 * @param cookie of somebody signed in
 * @throws when Lighthouse cannot be installed, no browser is found, the page cannot be judged, or another
 *   page came
 */
export async function judge(url: string, cookie: string): Promise<Scores> {
  if (!existsSync(join(MODULES, 'lighthouse'))) install()
  const lighthouse = await load<Lighthouse>('lighthouse/core/index.js', 'default')
  const launch = await load<Launch>('chrome-launcher/dist/index.js', 'launch')
  const chrome = await launch({ chromeFlags: ['--headless=new', ...QUIET] })
  try {
    return await middle(lighthouse, chrome.port, url, cookie)
  } finally {
    chrome.kill()
  }
}

async function middle(
  lighthouse: Lighthouse,
  port: number,
  url: string,
  cookie: string,
): Promise<Scores> {
  const runs: Scores[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const flags = { port, onlyCategories: CATEGORIES, extraHeaders: { Cookie: cookie } }
    const lhr = (await lighthouse(url, flags))?.lhr
    if (!lhr || lhr.runtimeError) throw new Error(`no verdict: ${lhr?.runtimeError?.message}`)
    if (lhr.finalDisplayedUrl !== url) throw new Error(`${url} led to ${lhr.finalDisplayedUrl}`)
    runs.push(scoresOf(lhr))
  }
  runs.sort((a, b) => a.performance - b.performance)
  return runs[Math.floor(RUNS / 2)] as Scores
}

async function load<T>(file: string, name: string): Promise<T> {
  const found = await import(pathToFileURL(join(MODULES, file)).href)
  return found[name] as T
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true })
  // A folder without a package.json would install into the product.
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n')
  const what = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact']
  const { status, stderr } = spawnSync('npm', [...what, `lighthouse@${VERSION}`], {
    cwd: FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`Lighthouse could not be installed:\n${stderr}`)
}

function scoresOf({ categories, audits }: Verdict): Scores {
  const score = (name: (typeof CATEGORIES)[number]) =>
    Math.round((categories[name].score ?? 0) * 100)
  const lost = CATEGORIES.flatMap((name) => categories[name].auditRefs)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => {
      const audit = audits[id]
      if (!audit || audit.score === null || audit.score >= 1) return []
      return [`${id} ${Math.round(audit.score * 100)} ${audit.displayValue ?? audit.title}`]
    })
  return { performance: score('performance'), accessibility: score('accessibility'), lost }
}
