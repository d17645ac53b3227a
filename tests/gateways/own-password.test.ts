import { expect, test, vi } from 'vitest'
import { changeOwnPassword } from '#app/(staff)/account/actions.ts'
import { hashPassword } from '#lib/auth/passwords.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict } from '#tests/support/factory.ts'

const cookies = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: cookies.get(name) }) }),
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))

test('an open session is no place to guess at the present password', async () => {
  const { districtId, accountId: id } = (await freshDistrict()).actor('clerk')
  const passwordHash = await hashPassword('一句好记的话 2026')
  const data = { passwordHash, passwordChangedAt: new Date(0) }
  await prisma.account.update({ where: { districtId_id: { districtId, id } }, data })
  const session = await startSession({ districtId, id }, now())
  cookies.set('next-auth.session-token', await sealSession(session))
  const change = (currentPassword: string) => {
    const form = new FormData()
    form.set('currentPassword', currentPassword)
    form.set('newPassword', '另一句好记的话 2027')
    return changeOwnPassword(IDLE, form)
  }
  const guesses = await Promise.all(Array.from({ length: 8 }, () => change('wrong')))
  for (const { errors } of guesses) expect(errors).toMatchObject([{ path: 'currentPassword' }])
  const right = await change('一句好记的话 2026')
  expect(right).toMatchObject({ status: 'error', message: expect.stringContaining('秒后再试') })
})
