import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { prisma } from '#lib/db/client.ts'
import { UNIT_KINDS, type UnitKind } from '#lib/domain/codes.ts'
import { OFFICES, type Office } from '#lib/domain/offices.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { childPath, type UnitRef } from '#lib/domain/unit-path.ts'
import type { Command } from '#lib/kernel/command.ts'
import { execute, type Failure, type Result } from '#lib/kernel/execute.ts'
import { searchText } from '#lib/search/search-text.ts'

/** The units of a test district: kind, the unit above, name, and what follows the district's id. */
const UNITS = {
  federation: ['federation', null, '测试区工商联', ''],
  civilAffairs: ['department', 'federation', '区民政局', '-MZ'],
  dongcheng: ['subdistrict', 'federation', '东城街道', '001'],
  nancheng: ['subdistrict', 'federation', '南城街道', '002'],
  dongchengChamber: ['subdistrict_chamber', 'dongcheng', '东城街道商会', '-DC'],
  nanchengChamber: ['subdistrict_chamber', 'nancheng', '南城街道商会', '-NC'],
  logistics: ['trade_association', 'federation', '区物流协会', '-WL'],
  member: ['enterprise', 'dongchengChamber', '甲商贸有限公司', '-M1'],
  member2: ['enterprise', 'dongchengChamber', '乙建材有限公司', '-M2'],
  nanchengMember: ['enterprise', 'nanchengChamber', '丙食品有限公司', '-M3'],
} as const satisfies Record<string, readonly [UnitKind, string | null, string, string]>
export type UnitName = keyof typeof UNITS

/** The people: name, and the offices each holds since 2020. */
const PEOPLE = {
  clerk: ['经办甲', ['clerk', 'federation']],
  clerk2: ['经办乙', ['clerk', 'federation']],
  director: ['分管领导', ['director', 'federation']],
  leader: ['区领导', ['district_leader', 'dongchengChamber']],
  instructor: ['指导员', ['party_instructor', 'dongchengChamber']],
  department: ['民政联络员', ['department_officer', 'civilAffairs']],
  dongcheng: ['东城经办', ['township_officer', 'dongcheng']],
  nancheng: ['南城经办', ['township_officer', 'nancheng']],
  dongchengPresident: ['东城会长', ['president', 'dongchengChamber']],
  dongchengSecretary: ['东城秘书长', ['secretary_general', 'dongchengChamber']],
  nanchengPresident: ['南城会长', ['president', 'nanchengChamber']],
  nanchengSecretary: ['南城秘书长', ['secretary_general', 'nanchengChamber']],
  logistics: ['物流秘书长', ['secretary_general', 'logistics']],
  member: ['甲联系人', ['member_contact', 'member']],
  member2: ['乙联系人', ['member_contact', 'member2']],
  nanchengMember: ['丙联系人', ['member_contact', 'nanchengMember']],
  sysadmin: ['系统管理员', ['system_admin', 'federation']],
  secadmin: ['安全管理员', ['security_admin', 'federation']],
  auditor: ['审计管理员', ['audit_admin', 'federation']],
  nobody: ['无职务'],
} as const satisfies Record<string, readonly [string, ...(readonly [Office, UnitName])[]]>
export type PersonName = keyof typeof PEOPLE
export const PERSON_NAMES = Object.keys(PEOPLE) as PersonName[]

/** When the tests act: a Monday morning in Shanghai. */
export const NOW = new Date('2026-03-16T01:00:00Z')
export const TODAY = '2026-03-16'

export type TestDistrict = Readonly<{
  id: string
  units: Readonly<Record<UnitName, UnitRef & { name: string; kind: UnitKind }>>
  actor(name: PersonName): Actor
}>

/**
 * A district of its own with the full four-level tree: federation, department, two townships, a
 * chamber in each, an association directly under the district, members (`member` belongs to the
 * association too), and a person for every office. Nothing needs resetting.
 */
export async function freshDistrict(): Promise<TestDistrict> {
  const id = `9${randomInt(10 ** 8, 10 ** 9)}`
  const numberPrefix = Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26)))
  await prisma.district.create({
    data: { id, name: '测试区', numberPrefix: numberPrefix.join('') },
  })
  const units = await createUnits(id)
  const actors = await createPeople(id, units)
  return { id, units, actor: (name) => actors[name] }
}

async function createUnits(districtId: string): Promise<TestDistrict['units']> {
  const units: Record<string, TestDistrict['units'][UnitName]> = {}
  for (const [key, [kind, parent, name, ending]] of Object.entries(UNITS)) {
    const code = `${districtId}${ending}`
    const path = childPath(parent && (units[parent]?.path ?? null), code)
    units[key] = { code, path, level: UNIT_KINDS[kind], kind, name }
    const parentCode = parent && (units[parent]?.code ?? null)
    const data = { districtId, ...units[key], parentCode, search: searchText(name) }
    await prisma.unit.create({ data })
    if (UNIT_KINDS[kind] === 'chamber') {
      await prisma.chamberProfile.create({
        data: { districtId, unitCode: code, registration: 'registered' },
      })
    }
  }
  const made = units as TestDistrict['units']
  await prisma.membership.create({
    data: {
      districtId,
      memberCode: made.member.code,
      chamberCode: made.logistics.code,
      fromOn: new Date('2020-01-01'),
    },
  })
  return made
}

async function createPeople(districtId: string, units: TestDistrict['units']) {
  const people = Object.entries(PEOPLE).map(([key, [name, ...held]]) => ({
    key,
    name,
    personId: randomUUID(),
    accountId: randomUUID(),
    held: held.map(([office, unit]) => ({ office, unit: units[unit] })),
  }))
  await prisma.person.createMany({
    data: people.map(({ personId, name }) => {
      const search = searchText(name, { person: true })
      return { districtId, id: personId, name, phone: '13800001234', search }
    }),
  })
  await prisma.account.createMany({
    data: people.map(({ key, personId, accountId }) => {
      const login = `${key.toLowerCase()}-${districtId}`
      return { districtId, id: accountId, personId, login, passwordHash: 'none' }
    }),
  })
  const fromOn = new Date('2020-01-01')
  await prisma.appointment.createMany({
    data: people.flatMap(({ personId, held }) =>
      held.map(({ office, unit }) => ({
        districtId,
        personId,
        office,
        unitCode: unit.code,
        fromOn,
      })),
    ),
  })
  return Object.fromEntries(
    people.map(({ key, name, personId, accountId, held }): [string, Actor] => {
      const appointments = held.flatMap(({ office, unit: { code, path, level } }) => {
        const { role } = OFFICES[office]
        return role ? [{ office, role, unit: { code, path, level } }] : []
      })
      const seats = held.map(({ unit }) => unit.code)
      return [key, { districtId, personId, accountId, name, locale: 'zh-CN', appointments, seats }]
    }),
  ) as Record<PersonName, Actor>
}

/** Runs a command as a gateway would. */
export function act<I extends z.ZodType, O>(
  command: Command<I, O>,
  actor: Actor,
  input: unknown,
  now = NOW,
): Promise<Result<O>> {
  return execute(command, input, { actor, now, requestId: 'test' })
}

/** Runs a command that must succeed, and returns what it leaves behind. */
export async function must<I extends z.ZodType, O>(
  command: Command<I, O>,
  actor: Actor,
  input: unknown,
  now = NOW,
): Promise<O> {
  const result = await act(command, actor, input, now)
  if (result.ok) return result.value
  throw new Error(`${command.name}: ${JSON.stringify(result.failure)}`)
}

/** Runs a command that must be refused: the code, and the fields at fault as `path rule`. */
export async function refusal<I extends z.ZodType, O>(
  command: Command<I, O>,
  actor: Actor,
  input: unknown,
  now = NOW,
): Promise<Readonly<{ code: Failure['code']; at: string[] }>> {
  const result = await act(command, actor, input, now)
  if (result.ok) throw new Error(`${command.name} was not refused`)
  const { code, fields, path } = result.failure
  const at = fields.map((field) => `${field.path} ${field.rule}`)
  return { code, at: path === undefined ? at : [...at, path] }
}
