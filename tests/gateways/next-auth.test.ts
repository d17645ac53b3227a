import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { expect, test, vi } from 'vitest'
import { authOptions } from '#lib/web/next-auth.ts'

vi.mock('#lib/auth/sign-in.ts', () => ({
  authenticate: () => Promise.reject(new Error('the account table is on fire')),
}))

test('a defect while signing in says nothing of itself in the address next-auth answers with', async () => {
  // The provider keeps what it was given in `options`.
  const { options } = authOptions().providers[0] as CredentialsConfig
  const asked = options?.authorize?.({ login: 'clerk', password: 'x' }, { headers: {} } as never)
  await expect(asked).rejects.toThrow(/^unexpected$/)
})
