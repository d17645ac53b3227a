import { beforeAll, expect, test, vi } from 'vitest'
import { apply, takeBack, upload } from '#app/(staff)/issues/import/actions.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { getImport } from '#lib/ledger/queries.ts'
import { type FormAction, IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import { bookOf, HEAD, ROW } from '#tests/support/ledger-files.ts'

const browser = vi.hoisted(() => ({ cookie: '' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === 'next-auth.session-token' ? { name, value: browser.cookie } : undefined,
  }),
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin', 'next-action': 'sent' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
// Next leaves an action by throwing; here the address is enough.
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`)
  },
}))

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
  const { districtId, accountId: id } = district.actor('clerk')
  browser.cookie = await sealSession(await startSession({ districtId, id }, now()))
})

function send(action: FormAction, fields: Record<string, string | File>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return action(IDLE, data)
}

/** Uploads a file with a ledger for each of two years, and comes to the import of one. */
async function uploaded(sheet: string): Promise<string> {
  const row = ROW.with(0, '东城街道商会')
  const years = [2025, 2024].map((year) => ({
    name: `${year}年`,
    rows: [HEAD, row.with(4, `${year}.3.1`).with(5, '')],
  }))
  const file = new File([new Uint8Array(await bookOf(...years))], '台账.xlsx')
  const left = await send(upload, { file, sheet }).catch(({ message }: Error) => message)
  const [, id = ''] = /^to \/issues\/import\/(.+)$/.exec(String(left)) ?? []
  return id
}
const see = (id: string) => getImport(district.actor('clerk'), id, { show: 'all', page: 1 })

test('A sheet is named as the file is uploaded, or the likeliest is read', async () => {
  expect((await see(await uploaded('2024年'))).sheet).toBe('2024年')
  expect((await see(await uploaded(''))).sheet).toBe('2025年')
})

test('An import is taken back only by somebody who has said so', async () => {
  const id = await uploaded('2024年')
  await expect(send(apply, { id, intent: 'all' })).rejects.toThrow(`to /issues/import/${id}`)
  const { status, errors } = await send(takeBack, { id })
  expect(status).toBe('error')
  expect(errors).toEqual([{ path: 'confirmed', message: '请填写“确认撤回”一项' }])
  expect((await see(id)).done).toBe(1)
  const back = send(takeBack, { id, confirmed: 'true' })
  await expect(back).rejects.toThrow(`to /issues/import/${id}`)
  expect((await see(id)).state).toBe('taken_back')
})
