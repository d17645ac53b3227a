import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { FAILURES_PER_ADDRESS, FAILURES_PER_LOGIN } from '#lib/auth/attempts.ts'
import { authenticate } from '#lib/auth/sign-in.ts'
import { prisma } from '#lib/db/client.ts'
import { freshDistrict, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { PASSWORD, withPassword } from './account.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})

const randomAddress = () => `2001:db8::${randomBytes(2).toString('hex')}`
function attempt(login: string, password: string, address = randomAddress()) {
  return authenticate({ login, password, address }, NOW)
}
async function fail(login: string, times: number) {
  for (let i = 0; i < times; i += 1) await attempt(login, 'wrong password')
}

describe('signing in', () => {
  test('gives the account for the right password, however the login is typed', async () => {
    const clerk = district.actor('clerk')
    const { login } = await withPassword(clerk)
    const result = await attempt(`  ${login.toUpperCase()} `, PASSWORD)
    expect(result).toMatchObject({ ok: true, account: { id: clerk.accountId, locale: 'zh-CN' } })
  })

  test('answers the same for a wrong password, an unknown login and a disabled account', async () => {
    const { login } = await withPassword(district.actor('director'))
    const gone = await withPassword(district.actor('leader'))
    await prisma.account.update({ where: { login: gone.login }, data: { disabledAt: NOW } })
    const answers = await Promise.all([
      attempt(login, 'wrong password'),
      attempt('nobody-has-this', PASSWORD),
      attempt(`${login}\0`, 'wrong password'),
      attempt('\ud800', PASSWORD),
      attempt(gone.login, PASSWORD),
    ])
    expect(answers).toEqual(answers.map(() => ({ ok: false, code: 'sign_in_failed' })))
  })

  test('takes as long for an unknown login as for a known one', async () => {
    const { login } = await withPassword(district.actor('member2'))
    const time = async (name: string) => {
      const startedAt = performance.now()
      await attempt(name, 'wrong password')
      return performance.now() - startedAt
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[2] as number
    const known: number[] = []
    const unknown: number[] = []
    for (let i = 0; i < 5; i += 1) {
      known.push(await time(login))
      unknown.push(await time(`nobody-${randomBytes(4).toString('hex')}`))
    }
    expect(median(unknown)).toBeGreaterThan(median(known) / 3)
  })

  test('does not confuse two long passwords that begin alike', async () => {
    const { login } = await withPassword(district.actor('member'))
    expect((await attempt(login, `${PASSWORD}${'长'.repeat(80)}`)).ok).toBe(false)
  })
})

describe('after eight failures in a row', () => {
  test.each(['known', 'unknown'])(
    'a login that is %s is locked for fifteen minutes',
    async (kind) => {
      const { login } =
        kind === 'known'
          ? await withPassword(district.actor('dongcheng'))
          : { login: `nobody-${randomBytes(6).toString('hex')}` }
      await fail(login, FAILURES_PER_LOGIN)
      const result = await attempt(login, PASSWORD)
      expect(result).toEqual({ ok: false, code: 'too_many', minutes: 15 })
    },
  )

  test('the lock is in the database, so that a restart does not lift it', async () => {
    const { login } = await withPassword(district.actor('nancheng'))
    await fail(login, FAILURES_PER_LOGIN)
    const rows = await prisma.rateLimit.findMany({
      where: { key: { startsWith: 'sign-in-login' } },
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows, (_, value) => String(value))).not.toContain(login)
  })

  test('guesses sent at the same moment do not get further', async () => {
    const { login } = await withPassword(district.actor('logistics'))
    const guesses = Array.from({ length: 20 }, () => attempt(login, 'wrong password'))
    const codes = (await Promise.all(guesses)).map((result) => !result.ok && result.code)
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(FAILURES_PER_LOGIN)
  })

  test('a success begins the count anew', async () => {
    const { login } = await withPassword(district.actor('instructor'))
    await fail(login, FAILURES_PER_LOGIN - 1)
    expect((await attempt(login, PASSWORD)).ok).toBe(true)
    await fail(login, FAILURES_PER_LOGIN - 1)
    expect((await attempt(login, PASSWORD)).ok).toBe(true)
  })

  test('twenty right passwords at the same moment all come in', async () => {
    const { login } = await withPassword(district.actor('clerk2'))
    const results = await Promise.all(Array.from({ length: 20 }, () => attempt(login, PASSWORD)))
    expect(results.every(({ ok }) => ok)).toBe(true)
  })
})

test('an address with very many failures is stopped, whatever login it tries', async () => {
  const address = randomAddress()
  const { login } = await withPassword(district.actor('secadmin'))
  const tries = Array.from({ length: FAILURES_PER_ADDRESS }, (_, i) =>
    attempt(`nobody-${i}-${randomBytes(4).toString('hex')}`, 'x', address),
  )
  await Promise.all(tries)
  expect(await attempt(login, PASSWORD, address)).toMatchObject({ ok: false, code: 'too_many' })
  expect((await attempt(login, PASSWORD)).ok).toBe(true)
})

test('every attempt leaves an audit entry that names no unknown login and no whole address', async () => {
  const { login } = await withPassword(district.actor('auditor'))
  const unknown = `my-secret-typed-here-${randomBytes(4).toString('hex')}`
  await attempt(login, PASSWORD, '203.0.113.77')
  await attempt(unknown, PASSWORD, '203.0.113.77')
  const entries = await prisma.auditEntry.findMany({
    where: { action: 'sign_in', detail: { path: ['network'], equals: '203.0.113.0' } },
    orderBy: { id: 'asc' },
  })
  const auditor = district.actor('auditor')
  expect(entries).toMatchObject([
    { actorId: auditor.personId, subject: `account:${auditor.accountId}`, result: 'ok' },
    { actorId: null, districtId: null, result: 'sign_in_failed' },
  ])
  expect(JSON.stringify(entries, (_, value) => String(value))).not.toContain(unknown)
})
