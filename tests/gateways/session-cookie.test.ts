import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { env } from '#lib/config/env.ts'
import { openSession, sealSession } from '#lib/web/session-cookie.ts'

test('a sealed session opens as often as it comes, and nothing that was changed does', async () => {
  const value = await sealSession('session-1')
  expect(await openSession(value)).toBe('session-1')
  expect(await openSession(value)).toBe('session-1')
  expect(await openSession(`${value.slice(0, -2)}xx`)).toBeNull()
  expect(await openSession(value.toUpperCase())).toBeNull()
  expect(await openSession(undefined)).toBeNull()
})

test('a seal of another secret, of the past or without a session opens nothing', async () => {
  const secret = env().authSecret
  const token = { sid: 'session-2' }
  expect(await openSession(await encode({ token, secret: `${secret}x`, maxAge: 60 }))).toBeNull()
  expect(await openSession(await encode({ token, secret, maxAge: -60 }))).toBeNull()
  expect(await openSession(await encode({ token: {}, secret, maxAge: 60 }))).toBeNull()
})
