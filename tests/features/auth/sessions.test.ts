import { beforeAll, describe, expect, test } from 'vitest'
import { actorOfSession, actorOfToken } from '#lib/auth/actor.ts'
import { listOwnOffices } from '#lib/auth/queries.ts'
import { endSession, startSession } from '#lib/auth/sessions.ts'
import { createToken, revokeTokens, TOKEN_PREFIX } from '#lib/auth/tokens.ts'
import { countQueries, prisma } from '#lib/db/client.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { freshDistrict, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { later, withPassword } from './account.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})
const accountOf = ({ districtId, accountId: id }: Actor) => ({ districtId, id })
async function signedIn(actor: Actor, at = NOW) {
  await withPassword(actor)
  return startSession(accountOf(actor), at)
}

describe('a session', () => {
  test('gives the whole actor in one statement', async () => {
    const session = await signedIn(district.actor('clerk'))
    const { result, count } = await countQueries(() => actorOfSession(session, NOW))
    expect(result).toEqual(district.actor('clerk'))
    expect(count).toBe(1)
  })

  test('is known to the database by its hash only', async () => {
    const session = await signedIn(district.actor('clerk'))
    const rows = await prisma.session.findMany({
      where: { accountId: district.actor('clerk').accountId },
    })
    expect(JSON.stringify(rows)).not.toContain(session)
  })

  test('ends after two hours without use', async () => {
    const session = await signedIn(district.actor('director'))
    expect(await actorOfSession(session, later(119))).not.toBeNull()
    expect(await actorOfSession(session, later(119 + 121))).toBeNull()
  })

  test('ends after twelve hours although it is used all the time', async () => {
    const session = await signedIn(district.actor('leader'))
    for (let minutes = 60; minutes < 720; minutes += 60) {
      expect(await actorOfSession(session, later(minutes))).not.toBeNull()
    }
    expect(await actorOfSession(session, later(720))).toBeNull()
  })

  test('ends when it is ended, and not with another one', async () => {
    const [one, other] = [
      await signedIn(district.actor('dongcheng')),
      await startSession(accountOf(district.actor('dongcheng')), NOW),
    ]
    await endSession(one, NOW)
    expect(await actorOfSession(one, NOW)).toBeNull()
    expect(await actorOfSession(other, NOW)).not.toBeNull()
    const { personId } = district.actor('dongcheng')
    const entries = await prisma.auditEntry.findMany({ where: { actorId: personId } })
    expect(entries).toMatchObject([{ action: 'sign_out', result: 'ok' }])
  })

  test('ends at once when the account is disabled', async () => {
    const actor = district.actor('nancheng')
    const session = await signedIn(actor)
    await prisma.account.update({
      where: { districtId_id: accountOf(actor) },
      data: { disabledAt: NOW },
    })
    expect(await actorOfSession(session, NOW)).toBeNull()
  })

  test('is not made by guessing', async () => {
    expect(await actorOfSession('', NOW)).toBeNull()
    expect(await actorOfSession("' OR 1=1 --", NOW)).toBeNull()
  })
})

describe('what somebody may do', () => {
  test('follows from the offices held that day in units in use', async () => {
    const actor = district.actor('nobody')
    const { districtId, personId } = actor
    const session = await signedIn(actor)
    const unitCode = district.units.dongcheng.code
    const office = { districtId, personId, office: 'township_officer', unitCode }
    const day = (date: string) => new Date(`${date}T00:00:00Z`)
    await prisma.appointment.createMany({
      data: [
        { ...office, fromOn: day('2025-01-01'), untilOn: day('2026-03-16') },
        { ...office, unitCode: district.units.nancheng.code, fromOn: day('2026-03-17') },
        { ...office, office: 'vice_president', fromOn: day('2025-01-01') },
      ],
    })
    const codes = async (now: Date) =>
      (await actorOfSession(session, now))?.appointments.map(({ unit }) => unit.code)
    expect(await codes(NOW)).toEqual([unitCode])
    expect(await actorOfSession(session, NOW)).toMatchObject({ seats: [unitCode, unitCode] })
    // Midnight in Shanghai, not in UTC.
    expect(await codes(new Date('2026-03-16T15:59:00Z'))).toBeUndefined()
    const renewed = await startSession(accountOf(actor), new Date('2026-03-16T15:30:00Z'))
    expect(
      (await actorOfSession(renewed, new Date('2026-03-16T15:59:59Z')))?.appointments.length,
    ).toBe(1)
    expect(
      (await actorOfSession(renewed, new Date('2026-03-16T16:00:00Z')))?.appointments,
    ).toMatchObject([{ unit: { code: district.units.nancheng.code } }])
  })

  test('is nothing in a unit that is disabled', async () => {
    const other = await freshDistrict()
    const session = await signedIn(other.actor('logistics'))
    await prisma.unit.update({
      where: { districtId_code: { districtId: other.id, code: other.units.logistics.code } },
      data: { disabledAt: NOW },
    })
    expect(await actorOfSession(session, NOW)).toMatchObject({ appointments: [] })
  })

  test('is shown to the person by unit name', async () => {
    expect(await listOwnOffices(district.actor('dongcheng'))).toEqual([
      { office: 'township_officer', unit: '东城街道' },
    ])
  })
})

describe('an API token', () => {
  test('acts as its user until it is revoked, and is kept as a hash', async () => {
    const actor = district.actor('member')
    const token = await createToken(accountOf(actor), NOW)
    expect(token).toMatch(new RegExp(`^${TOKEN_PREFIX}[A-Za-z0-9_-]{43}$`))
    const { result, count } = await countQueries(() => actorOfToken(token, NOW))
    expect(result).toEqual(actor)
    expect(count).toBe(1)
    expect(JSON.stringify(await prisma.apiToken.findMany())).not.toContain(token)
    expect(await revokeTokens(accountOf(actor), NOW)).toBe(1)
    expect(await actorOfToken(token, NOW)).toBeNull()
  })

  test('ends with the account', async () => {
    const actor = district.actor('member2')
    const token = await createToken(accountOf(actor), NOW)
    await prisma.account.update({
      where: { districtId_id: accountOf(actor) },
      data: { disabledAt: NOW },
    })
    expect(await actorOfToken(token, NOW)).toBeNull()
  })
})
