import { randomUUID } from 'node:crypto'
import { hashPassword } from '#lib/auth/passwords.ts'
import { DEMO_PASSWORD } from '#lib/config/demo-accounts.ts'
import type { districtDb, Prisma } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { OFFICES, type Office, type Role } from '#lib/domain/offices.ts'
import type { Actor, Appointment } from '#lib/domain/policy.ts'
import { searchText } from '#lib/search/search-text.ts'
import { DISTRICT, inventedName } from './places.ts'
import type { DemoUnit, DemoUnits } from './units.ts'

/** Roles whose holders take and give work for their unit. */
const ACTING_ROLES: readonly Role[] = [
  'clerk',
  'department_officer',
  'township_officer',
  'chamber_officer',
  'member_contact',
]

/** Demo actors by login, and whoever can act for a unit. */
export type DemoPeople = Readonly<{
  byLogin: Readonly<Record<string, Actor>>
  /** The person who acts for a township, chamber or member. */
  of(unit: DemoUnit): Actor
  /** The party instructor of a chamber. */
  instructorOf(unit: DemoUnit): Actor
}>

type Post = Readonly<{ office: Office; unit: DemoUnit }>
type Person = Readonly<{ id: string; name: string; login: string | null; posts: readonly Post[] }>

/** Writes persons, appointments and the demo accounts. */
export async function plantPeople(
  db: ReturnType<typeof districtDb>,
  units: DemoUnits,
  now: Date,
): Promise<DemoPeople> {
  const persons = castPersons(units)
  await db.person.createMany({ data: persons.map(personRow) })
  await db.appointment.createMany({ data: persons.flatMap(appointmentRows) })
  const accounts = await Promise.all(
    persons.filter((person) => person.login).map((person) => accountRow(person, now)),
  )
  await db.account.createMany({ data: accounts })
  const actors = persons.map((person) => ({ person, actor: toActor(person) }))
  const acting = new Map<string, Actor>()
  const instructors = new Map<string, Actor>()
  for (const { actor } of actors) {
    for (const { role, unit } of actor.appointments) {
      if (role === 'instructor') instructors.set(unit.code, actor)
      if (ACTING_ROLES.includes(role) && !acting.has(unit.code)) acting.set(unit.code, actor)
    }
  }
  return {
    byLogin: Object.fromEntries(
      actors.flatMap(({ person, actor }) => (person.login ? [[person.login, actor]] : [])),
    ),
    of(unit) {
      const actor = acting.get(unit.code)
      if (!actor) throw new Error(`nobody acts for ${unit.name}`)
      return actor
    },
    instructorOf(unit) {
      const actor = instructors.get(unit.code)
      if (!actor) throw new Error(`${unit.name} has no instructor`)
      return actor
    },
  }
}

function castPersons(units: DemoUnits): Person[] {
  const persons: Person[] = []
  const cast = (login: string | null, ...posts: Post[]) => {
    const name = inventedName(persons.length)
    persons.push({ id: randomUUID(), name, login, posts })
  }
  const chamber = (name: string) => {
    const found = units.chambers.find((candidate) => candidate.name === name)
    if (!found) throw new Error(`no chamber ${name}`)
    return found
  }
  const root = units.root
  cast('clerk', { office: 'clerk', unit: root })
  cast('clerk2', { office: 'clerk', unit: root })
  cast('director', { office: 'director', unit: root })
  const linked = ['东城街道商会', '区物流协会', '合溪镇商会'].map(chamber)
  cast('leader', ...linked.map((unit) => ({ office: 'district_leader' as const, unit })))
  cast('sysadmin', { office: 'system_admin', unit: root })
  cast('secadmin', { office: 'security_admin', unit: root })
  cast('auditor', { office: 'audit_admin', unit: root })
  for (const unit of units.departments) cast(null, { office: 'department_officer', unit })
  const officers: Record<string, string> = { 东城街道: 'dongcheng', 南城街道: 'nancheng' }
  for (const unit of units.townships) {
    cast(officers[unit.name] ?? null, { office: 'township_officer', unit })
  }
  for (const unit of units.chambers) {
    cast(presidents[unit.name] ?? null, { office: 'president', unit })
    cast(secretaries[unit.name] ?? null, { office: 'secretary_general', unit })
    for (const office of ['vice_president', 'vice_president', 'board_supervisor'] as const) {
      cast(null, { office, unit })
    }
  }
  // 34 instructors: as many as there are townships and streets, one for each of their chambers.
  for (const unit of units.chambers.slice(0, units.townships.length)) {
    const login = unit.name === '东城街道商会' ? 'instructor' : null
    cast(login, { office: 'party_instructor', unit })
  }
  units.members.forEach((unit, i) => {
    cast(i === 0 ? 'member' : null, { office: 'member_contact', unit })
  })
  return persons
}

const presidents: Record<string, string> = { 南城街道商会: 'nancheng-chamber' }
const secretaries: Record<string, string> = {
  东城街道商会: 'dongcheng-chamber',
  区物流协会: 'logistics',
}

function personRow({ id, name }: Person, index: number): Prisma.PersonCreateManyInput {
  return {
    districtId: DISTRICT.id,
    id,
    name,
    // No real number begins with 1990000; nothing is ever sent to it.
    phone: `1990000${String(index).padStart(4, '0')}`,
    search: searchText(name, { person: true }),
  }
}

function appointmentRows({ id, posts }: Person): Prisma.AppointmentCreateManyInput[] {
  return posts.map(({ office, unit }) => ({
    districtId: DISTRICT.id,
    personId: id,
    office,
    unitCode: unit.code,
    fromOn: toDateColumn('2020-12-01'),
  }))
}

async function accountRow(
  { id, login }: Person,
  now: Date,
): Promise<Prisma.AccountCreateManyInput> {
  return {
    districtId: DISTRICT.id,
    // The account of a person is known before it is written, as `toActor` has it.
    id,
    personId: id,
    login: login ?? '',
    passwordHash: await hashPassword(DEMO_PASSWORD),
    passwordChangedAt: now,
  }
}

function toActor({ id, name, posts }: Person): Actor {
  const appointments = posts.flatMap(({ office, unit }): Appointment[] => {
    const { role } = OFFICES[office]
    const { code, path, level } = unit
    return role ? [{ office, role, unit: { code, path, level } }] : []
  })
  return {
    districtId: DISTRICT.id,
    personId: id,
    accountId: id,
    name,
    locale: 'zh-CN',
    appointments,
    seats: posts.map(({ unit }) => unit.code),
  }
}
