import { randomInt, randomUUID } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { OFFICES, type Office } from '#lib/domain/offices.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { type Unit, unit } from './domain/units.ts'

/** A district in the database, fresh for one test, with one person for each place in the chain. */
export type SmallDistrict = Awaited<ReturnType<typeof plantSmallDistrict>>

/** Writes federation, township, two chambers and a member, and people who hold offices there. */
export async function plantSmallDistrict() {
  const id = String(randomInt(100_000, 1_000_000))
  const prefix = `T${[...id].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')}`
  await prisma.district.create({ data: { id, name: `测试区${id}`, numberPrefix: prefix } })
  const federation = unit('federation', id, null)
  const township = unit('subdistrict', `${id}001`, federation)
  const chamber = unit('subdistrict_chamber', 'SH1', township)
  const elsewhere = unit('trade_association', 'SH2', federation)
  const member = unit('enterprise', 'HY1', chamber)
  const units = { federation, township, chamber, elsewhere, member }
  for (const one of Object.values(units)) await plantUnit(id, one)
  const people = {
    clerk: await plantPerson(id, 'clerk', federation),
    director: await plantPerson(id, 'director', federation),
    auditor: await plantPerson(id, 'audit_admin', federation),
    township: await plantPerson(id, 'township_officer', township),
    chamber: await plantPerson(id, 'secretary_general', chamber),
    elsewhere: await plantPerson(id, 'president', elsewhere),
    member: await plantPerson(id, 'member_contact', member),
  }
  return { id, units, people }
}

async function plantUnit(districtId: string, { code, path, level, kind }: Unit) {
  const parentCode = path.split('/').filter(Boolean).at(-2) ?? null
  const data = {
    districtId,
    code,
    name: `单位${code}`,
    level,
    kind,
    parentCode,
    path,
    search: code,
  }
  await districtDb(districtId).unit.create({ data })
}

async function plantPerson(districtId: string, office: Office, unit: Unit): Promise<Actor> {
  const db = districtDb(districtId)
  const personId = randomUUID()
  const name = `某${office}`
  await db.person.create({ data: { districtId, id: personId, name, search: office } })
  const account = await db.account.create({
    data: { districtId, personId, login: `${office}-${personId}`, passwordHash: 'none' },
  })
  const { code, path, level } = unit
  const fromOn = new Date('2026-01-01')
  await db.appointment.create({ data: { districtId, personId, office, unitCode: code, fromOn } })
  const { role } = OFFICES[office]
  const appointments = role ? [{ office, role, unit: { code, path, level } }] : []
  const actor = { districtId, personId, accountId: account.id, name, locale: 'zh-CN' }
  return { ...actor, appointments, seats: [code] }
}
