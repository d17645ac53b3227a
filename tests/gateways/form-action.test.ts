import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { type CommandAction, toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, must, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

const browser = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  headers: {} as Record<string, string>,
  renewed: [] as string[],
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
  }),
  headers: async () => new Headers(browser.headers),
}))
vi.mock('next/cache', () => ({ revalidatePath: (path: string) => browser.renewed.push(path) }))

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
})
beforeEach(() => {
  browser.cookies.clear()
  browser.headers = { 'sec-fetch-site': 'same-origin' }
  browser.renewed = []
})

async function signIn(name: PersonName) {
  const { districtId, accountId: id } = district.actor(name)
  const session = await startSession({ districtId, id }, now())
  browser.cookies.set('next-auth.session-token', await sealSession(session))
}
function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  data.append('$ACTION_KEY', 'k1')
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one)
  }
  return data
}
const draft = () => ({
  title: '会费未公开',
  description: '2025 年度未公布。',
  category: 'funding',
  source: 'visit',
  chamber: district.units.dongchengChamber.code,
})
const report = toAction(reportIssue, { done: ({ number }) => ({ message: number }) })
const act = toAction(moveIssue, {
  input: (data) => formInput(data, { numbers: ['version'], lists: ['evidence'] }),
})
const submit = (action: CommandAction, fields: Record<string, string>) => action(IDLE, form(fields))
const newIssue = () =>
  must(reportIssue, district.actor('clerk'), draft()).then(({ number }) => number)

describe('a form', () => {
  test('does what its command does, and everything shown before is renewed', async () => {
    await signIn('clerk')
    expect(await submit(report, draft())).toEqual({
      status: 'ok',
      message: expect.stringMatching(/^[A-Z]+-\d{4}-\d{5}$/),
    })
    expect(browser.renewed).toEqual(['/'])
  })

  test('comes back with its words and a sentence for each field at fault', async () => {
    await signIn('clerk')
    const state = await submit(report, { ...draft(), title: '', category: 'x' })
    expect(state.status).toBe('error')
    expect(state.message).toBeUndefined()
    expect(state.errors).toEqual([
      { path: 'title', message: '请填写问题' },
      { path: 'category', message: '问题类型不在可选范围内，请重新选择' },
    ])
    expect(state.values).toMatchObject({ description: draft().description, category: 'x' })
    expect(Object.keys(state.values ?? {}).filter((name) => name.includes('ACTION'))).toEqual([])
    expect(browser.renewed).toEqual([])
  })

  test('calls fields what it calls them, from top to bottom', async () => {
    await signIn('clerk')
    const named = toAction(reportIssue, { labels: () => ({ title: 'actions.note.comment' }) })
    const { category: _, ...rest } = draft()
    const state = await submit(named, { category: '', ...rest, title: '' })
    expect(state.errors).toEqual([
      { path: 'category', message: '请选择问题类型' },
      { path: 'title', message: '请填写留言' },
    ])
  })

  test('comes back with its words when somebody was faster', async () => {
    await signIn('clerk')
    const number = await newIssue()
    await must(moveIssue, district.actor('clerk2'), { number, action: 'accept', version: 1 })
    const sent = { number, action: 'decline', version: '1', reason: '重复上报，已并案。' }
    const state = await submit(act, sent)
    expect(state.message).toContain('你填写的内容已保留')
    expect(state.values).toEqual(sent)
    const better = toAction(moveIssue, {
      input: (data) => formInput(data, { numbers: ['version'] }),
      stale: async (_, { t }) =>
        t('errors.staleBy', { unit: '工商联', time: '10:32', event: '受理' }),
    })
    expect((await submit(better, sent)).message).toMatch(
      /^工商联 10:32 已先受理。你填写的内容已保留/,
    )
  })

  test('says why it is not one’s own to do, and whose it is', async () => {
    await signIn('dongchengSecretary')
    const state = await submit(act, { number: await newIssue(), action: 'accept', version: '1' })
    expect(state.message).toBe('你的职务不能办理这一项。可以办理的有：工商联经办人。')
  })

  test('keeps its words when the session has ended', async () => {
    const state = await submit(report, draft())
    expect(state).toMatchObject({ status: 'error', values: draft() })
    expect(state.message).toMatch(/^登录已失效/)
  })

  test('does nothing when it was sent from another site', async () => {
    await signIn('clerk')
    browser.headers = { origin: 'https://evil.example', host: '127.0.0.1:3000' }
    expect((await submit(report, draft())).message).toMatch(/^这个请求不是从本站页面发出的/)
  })

  test('speaks the language this browser was set to', async () => {
    await signIn('clerk')
    browser.cookies.set('sanzhi-locale', 'en')
    const state = await submit(report, { ...draft(), title: '' })
    expect(state.errors?.[0]?.message).toMatch(/^Fill in: /)
  })

  test('keeps its words and names the request when something broke', async () => {
    await signIn('clerk')
    browser.headers['x-request-id'] = 'request-0001'
    const broken = toAction(reportIssue, {
      input: () => {
        throw new Error('a defect')
      },
    })
    const state = await submit(broken, draft())
    expect(state.message).toContain('request-0001')
    expect(state.message).not.toContain('defect')
    expect(state.values).toEqual(draft())
  })
})
