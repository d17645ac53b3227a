import { beforeAll, describe, expect, test } from 'vitest'
import { actorOfSession, actorOfToken } from '#lib/auth/actor.ts'
import { changePassword } from '#lib/auth/commands/change-password.ts'
import { setPreferences } from '#lib/auth/commands/set-preferences.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { authenticate } from '#lib/auth/sign-in.ts'
import { createToken } from '#lib/auth/tokens.ts'
import { prisma } from '#lib/db/client.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { freshDistrict, must, NOW, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { later, PASSWORD, withPassword } from './account.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})
const accountOf = ({ districtId, accountId: id }: Actor) => ({ districtId, id })
async function signedIn(actor: Actor, at = NOW) {
  await withPassword(actor)
  return startSession(accountOf(actor), at)
}

describe('changing the own password', () => {
  const change = { currentPassword: PASSWORD, newPassword: '另一句好记的话 2027' }

  test('ends the other sessions and keeps the present one', async () => {
    const actor = district.actor('instructor')
    const here = await signedIn(actor)
    const { login } = await withPassword(actor)
    const there = await startSession(accountOf(actor), NOW)
    await must(changePassword, actor, { ...change, sessionId: here }, later(5))
    expect(await actorOfSession(here, later(6))).not.toBeNull()
    expect(await actorOfSession(there, later(6))).toBeNull()
    const attempt = { login, address: '192.0.2.1' }
    expect((await authenticate({ ...attempt, password: PASSWORD }, later(6))).ok).toBe(false)
    const again = await authenticate({ ...attempt, password: change.newPassword }, later(6))
    expect(again.ok).toBe(true)
  })

  test('is refused with the field at fault', async () => {
    const actor = district.actor('auditor')
    const { login } = await withPassword(actor)
    const refused = (input: object) => refusal(changePassword, actor, { ...change, ...input })
    expect(await refused({ currentPassword: 'wrong' })).toEqual({
      code: 'wrong_password',
      at: ['currentPassword'],
    })
    expect(await refused({ newPassword: 'short' })).toEqual({
      code: 'invalid_input',
      at: ['newPassword too_short'],
    })
    expect(await refused({ newPassword: PASSWORD })).toMatchObject({ code: 'password_unchanged' })
    expect(await refused({ newPassword: login.toUpperCase() })).toEqual({
      code: 'password_like_login',
      at: ['newPassword'],
    })
  })

  test('leaves an audit entry without any password', async () => {
    const actor = district.actor('sysadmin')
    await withPassword(actor)
    await must(changePassword, actor, change)
    const [entry] = await prisma.auditEntry.findMany({ where: { actorId: actor.personId } })
    expect(entry).toMatchObject({ action: 'change_password', result: 'ok', detail: {} })
  })
})

test('the language of an account is one we have', async () => {
  const actor = district.actor('secadmin')
  await must(setPreferences, actor, { locale: 'en' })
  const token = await createToken(accountOf(actor), NOW)
  expect(await actorOfToken(token, NOW)).toMatchObject({ locale: 'en' })
  expect(await refusal(setPreferences, actor, { locale: 'fr' })).toMatchObject({
    at: ['locale not_in_list'],
  })
})
