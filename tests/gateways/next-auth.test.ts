import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { expect, test, vi } from 'vitest'
import { GET } from '#app/api/auth/[...nextauth]/route.ts'
import { authOptions } from '#lib/web/next-auth.ts'

const BASE = 'http://127.0.0.1:3000'

vi.mock('#lib/auth/sign-in.ts', () => ({
  authenticate: () => Promise.reject(new Error('the account table is on fire')),
}))

test.each([
  ['https://elsewhere.example/x', BASE],
  ['//elsewhere.example', BASE],
  [`${BASE}.elsewhere.example`, BASE],
  ['javascript:alert(1)', BASE],
  ['/issues?q=1', `${BASE}/issues?q=1`],
  [`${BASE}/issues`, `${BASE}/issues`],
])('after signing in, %s leads to %s', async (url, expected) => {
  expect(await authOptions().callbacks?.redirect?.({ url, baseUrl: BASE })).toBe(expected)
})

test('an address of next-auth that takes forms alone says so', async () => {
  const context = { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) }
  const request = new Request(`${BASE}/api/auth/callback/credentials`)
  const answer = await GET(request as never, context)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
})

test('a defect while signing in says nothing of itself in the address next-auth answers with', async () => {
  // The provider keeps what it was given in `options`.
  const { options } = authOptions().providers[0] as CredentialsConfig
  const asked = options?.authorize?.({ login: 'clerk', password: 'x' }, { headers: {} } as never)
  await expect(asked).rejects.toThrow(/^unexpected$/)
})
