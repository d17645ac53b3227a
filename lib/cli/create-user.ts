import { randomUUID } from 'node:crypto'
import { appendAudit } from '#lib/audit/append.ts'
import { hashPassword } from '#lib/auth/passwords.ts'
import { newSecret } from '#lib/auth/secrets.ts'
import { now } from '#lib/config/clock.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import type { Level, UnitKind } from '#lib/domain/codes.ts'
import { type Office, officeFits } from '#lib/domain/offices.ts'
import { searchText } from '#lib/search/search-text.ts'

/** A user as the operator describes one; without a password one is made up. */
export type NewUser = Readonly<{
  login: string
  name: string
  password: string | null
  appointment: Readonly<{ office: Office; unit: string }> | null
}>

/**
 * Enters a person with account and, when given, an office from today on. The console stands outside
 * the product's permissions, so this is no command; the audit log says that the console did it.
 * @returns the password when it was made up
 * @throws StartupError when the login is taken or the unit has no such office.
 */
export async function createUser(
  districtId: string,
  user: NewUser,
): Promise<{ password: string | null }> {
  const made = user.password === null ? newSecret().slice(0, 20) : null
  const passwordHash = await hashPassword(user.password ?? made ?? '')
  await districtDb(districtId).$transaction((tx) => enter(tx, districtId, user, passwordHash))
  return { password: made }
}

async function enter(tx: Tx, districtId: string, user: NewUser, passwordHash: string) {
  const { login, name, appointment } = user
  const at = now()
  const personId = randomUUID()
  const search = searchText(name, { person: true })
  await tx.person.create({ data: { districtId, id: personId, name, search, createdAt: at } })
  const { count } = await tx.account.createMany({
    data: { districtId, personId, login, passwordHash, passwordChangedAt: at, createdAt: at },
    // Logins are unique over all districts, also those that this client does not see.
    skipDuplicates: true,
  })
  if (count === 0) throw new StartupError(`The login "${login}" is taken.`)
  if (appointment) await appoint(tx, districtId, personId, appointment, at)
  const detail = { by: 'console', office: appointment?.office ?? null }
  const fact = { districtId, at, actorId: null, action: 'create-person', result: 'ok', detail }
  await appendAudit(tx, { ...fact, subject: `person:${personId}` })
}

async function appoint(
  tx: Tx,
  districtId: string,
  personId: string,
  { office, unit: code }: NonNullable<NewUser['appointment']>,
  at: Date,
) {
  const unit = await tx.unit.findFirst({ where: { code, disabledAt: null } })
  if (!unit) throw new StartupError(`There is no unit ${code} in use.`)
  if (!officeFits(office, { level: unit.level as Level, kind: unit.kind as UnitKind })) {
    throw new StartupError(`${unit.name} has no office ${office}.`)
  }
  const fromOn = toDateColumn(dateOf(at))
  await tx.appointment.create({ data: { districtId, personId, office, unitCode: code, fromOn } })
}
