import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { OTHER_ACTIONS, WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { pageAction } from '#lib/web/page-actions.ts'

/** What anybody may call without being signed in, and why. */
const PUBLIC: Record<string, string> = {
  'app/(public)/sign-in/page.tsx': 'the way in',
  'app/(public)/sign-in/actions.ts': 'the way in',
  'app/(public)/f/[token]/page.tsx': 'feedback by whoever was given the link of a chamber',
  'app/(public)/f/[token]/send/route.ts': 'takes that feedback; bounded against a flood',
  'app/(public)/f/received/page.tsx': 'shows the number of what was just given to whoever gave it',
  'app/(public)/f/progress/page.tsx': 'asks for the progress of an unguessable number',
  'app/(public)/f/progress/actions.ts': 'says it; bounded against guessing',
  'app/(public)/preferences/route.ts': 'language and appearance of this browser alone',
  'app/(public)/sign-out/route.ts': 'the way out',
  'app/api/[...path]/route.ts': 'says that there is nothing',
  'app/api/auth/[...nextauth]/route.ts': 'the endpoints of next-auth: the way in',
  'app/api/health/route.ts': 'asked by machines that have no account',
  'app/api/v1/calendar/[feed]/route.ts': 'asked by calendar programs with an unguessable address',
  'app/api/v1/openapi.json/route.ts': 'the description of the API',
}

const ACTIONS = ['any', ...WORKFLOW_ACTIONS, ...OTHER_ACTIONS]
const read = (file: string) => readFileSync(file, 'utf8')
const find = (pattern: string) =>
  globSync(pattern)
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

const pages = find('app/**/page.tsx')
const routes = find('app/**/route.{ts,tsx}')
const actions = find('{app,lib,components}/**/*.{ts,tsx}').filter((file) =>
  /^\s*['"]use server['"]/m.test(read(file)),
)
const guarded = (files: string[]) => files.filter((file) => !(file in PUBLIC))

/** The actions a file names where it opens a page or makes a route. */
function namedActions(source: string): string[] {
  const calls = source.matchAll(/\b(?:openPage|toReadRoute|toRawRoute)\(\s*'([a-z_]+)'/g)
  const options = source.matchAll(/\btoRoute\([\s\S]*?action: '([a-z_]+)'/g)
  return [...calls, ...options].map((match) => match[1] as string)
}

test('there are pages, routes and actions to check', () => {
  expect(pages.length).toBeGreaterThan(5)
  expect(routes.length).toBeGreaterThan(8)
  expect(actions.length).toBeGreaterThan(3)
})

test('nothing is listed as public that does not exist', () => {
  expect(
    Object.keys(PUBLIC).filter((file) => ![...pages, ...routes, ...actions].includes(file)),
  ).toEqual([])
})

describe('a page', () => {
  test.each(guarded(pages))('%s opens with an action of the policy', (file) => {
    const source = read(file)
    const body = source.slice(source.search(/export default (async )?function/))
    const named = namedActions(body)
    expect(named.length, 'openPage is called in the page itself').toBeGreaterThan(0)
    expect(named.filter((action) => !ACTIONS.includes(action))).toEqual([])
    expect(named[0], 'lib/web/page-actions.ts says the same').toBe(pageAction(addressOf(file)))
  })
})

describe('a route', () => {
  test.each(guarded(routes))('%s names an action for each method it takes', (file) => {
    const source = read(file)
    const named = namedActions(source)
    const made = [...source.matchAll(/\b(?:GET|POST|PUT|PATCH|DELETE): ?to\w*Route\(/g)].length
    expect(named.length).toBeGreaterThan(0)
    expect(named.length).toBeGreaterThanOrEqual(made)
    expect(source).not.toContain('toPublicRoute')
    expect(named.filter((action) => !ACTIONS.includes(action))).toEqual([])
  })
})

describe('a server action', () => {
  const each = guarded(actions).flatMap((file) =>
    exportsOf(read(file)).map(([name, body]) => [file, name, body] as const),
  )
  test.each(each)('%s: %s is a command or asks who calls', (_file, _name, body) => {
    expect(body).toMatch(/\btoAction\(|\bopenPage\(\s*'/)
  })
})

/** The address a page answers, with its parameters as they stand in the folder names. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1)
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`
}

/** Each export of a module with its text, up to the next export. */
function exportsOf(source: string): [string, string][] {
  const starts = [...source.matchAll(/^export (?:default )?(?:async )?(?:function|const) (\w+)/gm)]
  return starts.map((match, index) => [
    match[1] as string,
    source.slice(match.index, starts[index + 1]?.index),
  ])
}
