import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { attachByNumber, receive } from '#app/(staff)/papers/inbox/actions.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict } from '#tests/support/factory.ts'

const browser = vi.hoisted(() => ({ cookie: '', site: 'same-origin' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === 'next-auth.session-token' ? { name, value: browser.cookie } : undefined,
  }),
  headers: async () => new Headers({ 'sec-fetch-site': browser.site }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))

beforeAll(async () => {
  const district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
  const { districtId, accountId: id } = district.actor('clerk')
  browser.cookie = await sealSession(await startSession({ districtId, id }, now()))
})

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test('a number with a file that is none is answered at the field', async () => {
  const sent = form({ evidenceId: 'none', paperNumber: '督〔2026〕1号' })
  expect(await attachByNumber(IDLE, sent)).toMatchObject({
    status: 'error',
    errors: [{ path: 'paperNumber' }],
  })
})

test.each([
  ['pictures', receive, form({ evidence: randomUUID() })],
  ['a number', attachByNumber, form({ evidenceId: randomUUID(), paperNumber: '督〔2026〕1号' })],
])('the inbox takes %s from its own page only', async (_what, action, sent) => {
  browser.site = 'cross-site'
  const state = await action(IDLE, sent)
  expect(state).toMatchObject({ status: 'error', message: expect.stringContaining('本站页面') })
  browser.site = 'same-origin'
  const own = await action(IDLE, sent).catch((error: { digest?: string }) => error.digest)
  expect(own).not.toMatchObject({ message: state.message })
})
