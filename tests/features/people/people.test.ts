import { beforeEach, expect, test } from 'vitest'
import { listAudit } from '#lib/audit/queries.ts'
import { auditListInput } from '#lib/audit/schema.ts'
import { verifyPassword } from '#lib/auth/passwords.ts'
import { prisma } from '#lib/db/client.ts'
import { createAccount } from '#lib/people/commands/create-account.ts'
import { createPerson } from '#lib/people/commands/create-person.ts'
import { disableAccount } from '#lib/people/commands/disable-account.ts'
import { editPerson } from '#lib/people/commands/edit-person.ts'
import { enableAccount } from '#lib/people/commands/enable-account.ts'
import { resetPassword } from '#lib/people/commands/reset-password.ts'
import { revealPhone } from '#lib/people/commands/reveal-phone.ts'
import { getPerson, listPeople } from '#lib/people/queries.ts'
import { personListInput } from '#lib/people/schema.ts'
import {
  freshDistrict,
  must,
  NOW,
  refusal,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const people = (input: object = {}) => personListInput.parse({ limit: 200, ...input })
const accountOf = (personId: string) =>
  prisma.account.findFirstOrThrow({ where: { districtId: district.id, personId } })
const openSession = (actor: { personId: string; accountId: string }) =>
  prisma.session.create({
    data: {
      districtId: district.id,
      accountId: actor.accountId,
      idHash: crypto.randomUUID(),
      createdAt: NOW,
      lastSeenAt: NOW,
    },
  })

test('a person is entered with an account whose password is shown once and kept as a hash', async () => {
  const sysadmin = district.actor('sysadmin')
  const login = `zhang.${district.id}`
  const made = await must(createPerson, sysadmin, {
    name: '单小明',
    phone: '138 0000 5678',
    login: login.toUpperCase(),
  })
  expect(made).toMatchObject({ login, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) })
  const account = await accountOf(made.personId)
  expect(account.passwordHash).toMatch(/^\$argon2id\$/)
  expect(await verifyPassword(account.passwordHash, made.password ?? '')).toBe(true)
  const found = await listPeople(sysadmin, people({ q: 'sxm' }), TODAY)
  expect(found.items).toMatchObject([{ name: '单小明', phone: '138 **** 5678', account: 'active' }])
  const audit = await prisma.auditEntry.findMany({ where: { districtId: district.id } })
  expect(audit).toMatchObject([{ action: 'create-person', detail: { account: true } }])
  expect(
    JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
  ).not.toMatch(/单小明|5678|zhang/)
})

test('a person is refused with a taken login, a weak password, or unseen characters', async () => {
  const sysadmin = district.actor('sysadmin')
  const refused = (input: object) => refusal(createPerson, sysadmin, { name: '王', ...input })
  const invalid = (...at: string[]) => ({ code: 'invalid_input', at })
  expect(await refused({ login: `clerk-${district.id}` })).toEqual({
    code: 'login_taken',
    at: ['login'],
  })
  expect(await refused({ login: 'wang-1', password: 'short' })).toEqual(
    invalid('password too_short'),
  )
  expect(await refused({ login: 'wang-123456', password: 'wang-123456' })).toEqual({
    code: 'password_like_login',
    at: ['password'],
  })
  expect(await refused({ password: 'long enough password' })).toEqual(invalid('login required'))
  expect(await refused({ name: '王\u200d五' })).toEqual(invalid('name invisible'))
  expect(await refused({ phone: '12ab' })).toEqual(invalid('phone invalid_format'))
  expect(await refused({ login: 'a b' })).toEqual(invalid('login invalid_format'))
  expect(await refused({ office: 'clerk' })).toEqual(invalid('office surplus'))
  expect(await prisma.person.count({ where: { districtId: district.id, name: '王' } })).toBe(0)
})

test('a login of another district is taken too, and says nothing more', async () => {
  const other = await freshDistrict()
  const input = { name: '王', login: `clerk-${other.id}` }
  expect(await refusal(createPerson, district.actor('sysadmin'), input)).toEqual({
    code: 'login_taken',
    at: ['login'],
  })
})

test('only the system administrator manages people, and never the own account', async () => {
  const { personId } = district.actor('member')
  for (const name of ['clerk', 'secadmin'] as const) {
    const by = district.actor(name)
    expect(await refusal(disableAccount, by, { personId, version: 1 })).toMatchObject({
      code: 'not_granted',
    })
    expect(await refusal(createPerson, by, { name: '王' })).toMatchObject({ code: 'not_granted' })
  }
  // Neither the auditor nor another district even sees the person.
  for (const by of [district.actor('auditor'), (await freshDistrict()).actor('sysadmin')]) {
    expect(await refusal(disableAccount, by, { personId, version: 1 })).toMatchObject({
      code: 'not_found',
    })
  }
  const sysadmin = district.actor('sysadmin')
  for (const personId of [sysadmin.personId, sysadmin.personId.toUpperCase()]) {
    const own = { personId, version: 1 }
    expect(await refusal(disableAccount, sysadmin, own)).toMatchObject({ code: 'own_account' })
    expect(await refusal(resetPassword, sysadmin, own)).toMatchObject({ code: 'own_account' })
  }
})

test('a version that no row can have is refused by field', async () => {
  const { personId } = district.actor('member')
  const input = { personId, version: 2 ** 31 }
  expect(await refusal(disableAccount, district.actor('sysadmin'), input)).toEqual({
    code: 'invalid_input',
    at: ['version too_big'],
  })
})

test('closing an account ends its sessions; a stale page closes nothing', async () => {
  const sysadmin = district.actor('sysadmin')
  const member = district.actor('member')
  const { personId } = member
  await openSession(member)
  await openSession(district.actor('member2'))
  await must(disableAccount, sysadmin, { personId, version: 1 })
  const open = await prisma.session.findMany({ where: { districtId: district.id, endedAt: null } })
  expect(open.map(({ accountId }) => accountId)).toEqual([district.actor('member2').accountId])
  expect((await getPerson(sysadmin, personId, TODAY)).account).toMatchObject({
    disabled: true,
    version: 2,
  })
  expect(await refusal(enableAccount, sysadmin, { personId, version: 1 })).toMatchObject({
    code: 'stale_version',
  })
  await must(enableAccount, sysadmin, { personId, version: 2 })
  expect((await accountOf(personId)).disabledAt).toBeNull()
})

test('a reset password replaces the old one and ends every session', async () => {
  const sysadmin = district.actor('sysadmin')
  const member = district.actor('member')
  await openSession(member)
  const made = await must(resetPassword, sysadmin, { personId: member.personId, version: 1 })
  const account = await accountOf(member.personId)
  expect(await verifyPassword(account.passwordHash, made.password ?? '')).toBe(true)
  expect(account.passwordChangedAt).toEqual(NOW)
  expect(await prisma.session.count({ where: { accountId: account.id, endedAt: null } })).toBe(0)
})

test('somebody without an account is given one, once', async () => {
  const sysadmin = district.actor('sysadmin')
  const { personId } = await must(createPerson, sysadmin, { name: '李' })
  const login = `li-${district.id}`
  expect(await must(createAccount, sysadmin, { personId, login })).toMatchObject({ login })
  expect(await refusal(createAccount, sysadmin, { personId, login: `${login}-2` })).toMatchObject({
    code: 'stale_version',
  })
})

test('a name is changed if it is still the one that was seen; the phone stays unless given', async () => {
  const sysadmin = district.actor('sysadmin')
  const { personId, name: seen } = district.actor('member')
  await must(editPerson, sysadmin, { personId, seen, name: '赵六' })
  const person = () => prisma.person.findFirstOrThrow({ where: { id: personId } })
  expect(await person()).toMatchObject({ name: '赵六', phone: '13800001234' })
  expect(await refusal(editPerson, sysadmin, { personId, seen, name: '钱七' })).toMatchObject({
    code: 'stale_version',
  })
  await must(editPerson, sysadmin, { personId, seen: '赵六', name: '赵六', removePhone: 'on' })
  expect((await person()).phone).toBeNull()
})

test('a full phone is shown to who may read the person, and each time it is on the record', async () => {
  const { personId } = district.actor('dongchengPresident')
  const officer = district.actor('dongcheng')
  expect(await must(revealPhone, officer, { personId })).toEqual({ phone: '13800001234' })
  for (const name of ['nancheng', 'leader', 'member', 'auditor'] as const) {
    expect(await refusal(revealPhone, district.actor(name), { personId })).toMatchObject({
      code: 'not_found',
    })
  }
  const { items } = await listAudit(district.actor('auditor'), auditListInput.parse({}))
  expect(items).toMatchObject([
    { actor: '东城经办', action: 'reveal-phone', subject: { kind: 'person', name: '东城会长' } },
  ])
})

test('lists hold everybody whom the viewer may read, page by page, with masked phones', async () => {
  const clerk = district.actor('clerk')
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listPeople(clerk, people({ limit: 7, cursor }), TODAY)
    seen.push(...page.items.map(({ id }) => id))
    expect(page.items.every(({ phone }) => phone === '138****1234')).toBe(true)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(20)
  const { code } = district.units.dongcheng
  const below = await listPeople(clerk, people({ unit: code }), TODAY)
  expect(below.items).toHaveLength(7)
  expect((await listPeople(district.actor('member'), people(), TODAY)).items).toEqual([])
  await expect(listAudit(clerk, auditListInput.parse({}))).rejects.toThrow('not_granted')
})
