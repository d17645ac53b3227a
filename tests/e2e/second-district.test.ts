import { beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '#tests/support/api-caller.ts'
import { ATTEMPTS } from '#tests/support/e2e/attempts.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { PAGES } from '#tests/support/e2e/page-list.ts'
import { type RawAnswer, rawGet } from '#tests/support/e2e/raw-get.ts'
import {
  demoDistrict,
  foundDistrict,
  newIssue,
  plant,
  type Side,
} from '#tests/support/e2e/second-district.ts'

const browsers = openBrowsers()
let sides: Readonly<Record<'demo' | 'second', Side>>

beforeAll(async () => {
  const demo = await plant(browsers, await demoDistrict())
  sides = { demo, second: await plant(browsers, await foundDistrict(browsers)) }
})

it('knows every operation of the API', async () => {
  const { body } = await rawGet('/api/v1/openapi.json')
  const paths = Object.values(JSON.parse(body).paths) as Record<string, Json>[]
  const operations = paths.flatMap((path) => Object.values(path).map((one) => one.operationId))
  expect(Object.keys(ATTEMPTS).sort()).toEqual(operations.sort())
})

describe.each([
  ['demo', 'second'],
  ['second', 'demo'],
] as const)('the %s district', (mine, others) => {
  it.each(Object.keys(ATTEMPTS))(`gets nothing of the ${others} one by %s`, async (operation) => {
    await ATTEMPTS[operation]?.(sides[mine], sides[others])
  })

  it('opens its own issue by the same calls', async () => {
    const { district, has } = sides[mine]
    expect((await district.clerk.get(`/issues/${has.number}`)).status).toBe(200)
    expect((await district.clerk.get(`/evidence/${has.evidenceId}`)).status).toBe(200)
  })

  it('finds no page about anything of the other', async () => {
    const { district, has } = sides[others]
    const addresses = [
      `/issues/${has.number}`,
      `/chambers/${district.chamber}`,
      `/admin/units/${district.township}`,
      `/admin/people/${has.personId}`,
    ]
    const answers = await lookAround(sides[mine], addresses)
    const found = answers.filter(({ status }) => status !== 403 && status !== 404)
    expect(found.map(({ login, path }) => `${login} opens ${path}`)).toEqual([])
    expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(6)
  })

  it('reads no name and no number of the other on any of its pages', async () => {
    const { district, has } = sides[others]
    const lists = PAGES.filter(({ first }) => !first).map(({ path }) => path)
    const similar = new URLSearchParams({ chamber: district.chamber, title: newIssue('').title })
    const answers = await lookAround(sides[mine], [
      ...lists,
      `/issues?unit=${district.township}`,
      `/dashboard?unit=${district.township}`,
      `/issues/new?chamber=${district.chamber}`,
      `/issues/new/similar?${similar}`,
      `/issues/${sides[mine].has.number}`,
    ])
    const leaks = answers.flatMap(({ login, path, body }) =>
      [...district.words, has.number]
        .filter((word) => body.includes(word))
        .map((word) => `${login} reads ${word} on ${path}`),
    )
    expect(leaks).toEqual([])
  })

  it('changes nothing of the other by a form whose hidden fields were rewritten', async () => {
    const [own, other] = [sides[mine], sides[others]]
    const [{ login, password }] = own.district.logins
    const visitor = await browsers.as(login, { password })
    const { page, t } = visitor
    await visitor.open(`/issues/${own.has.number}`)
    const form = page.locator('form').filter({ has: page.locator('input[value=comment]') })
    await page.locator('#do-comment-issue').click()
    await form.locator('textarea').fill('写到别处去。')
    await form.locator('input[name=number]').evaluate((input, number) => {
      ;(input as HTMLInputElement).value = number
    }, other.has.number)
    await form.getByRole('button').click()
    await page
      .getByRole('alert')
      .filter({ hasText: t('errors.not_found') })
      .waitFor()
    const { body } = await other.district.clerk.get(`/issues/${other.has.number}`)
    expect(body.version).toBe(other.has.version)
  })
})

type Look = RawAnswer & { login: string; path: string }

async function lookAround({ district }: Side, paths: readonly string[]): Promise<Look[]> {
  const looks: Look[] = []
  for (const { login, password } of district.logins) {
    const cookie = await browsers.cookieOf(login, password)
    for (const path of paths) {
      looks.push({ login, path, ...(await rawGet(path, { Cookie: cookie })) })
    }
  }
  return looks
}
