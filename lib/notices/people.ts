import { inForce } from '#lib/access/reach-scope.ts'
import type { DistrictDb, Prisma, Tx } from '#lib/db/district.ts'
import type { Level } from '#lib/domain/codes.ts'
import type { Party } from '#lib/domain/notice-audience.ts'
import { OFFICES, type Office } from '#lib/domain/offices.ts'
import type { Actor, Appointment } from '#lib/domain/policy.ts'
import { type Locale, toLocale } from '#lib/i18n/locales.ts'
import type { MailMode } from './schema.ts'

/** Somebody who can be told: what they may see, in which language, and where they are written to. */
export type Recipient = Readonly<{
  actor: Actor
  locale: Locale
  mail: Readonly<{ address: string; mode: MailMode }> | null
}>

/** The accounts of these people that can sign in, with the offices they hold on that date. */
export async function loadRecipients(
  db: DistrictDb | Tx,
  where: Prisma.PersonWhereInput,
  today: string,
): Promise<Recipient[]> {
  const rows = await db.account.findMany({
    where: { disabledAt: null, person: where },
    select: fields(today),
    orderBy: { id: 'asc' },
  })
  return rows.map(toRecipient)
}

/** Whoever is meant by one of these parties, before sight is judged. */
export function meantBy(parties: readonly Party[], today: string): Prisma.PersonWhereInput {
  const ids = parties.flatMap((party) => ('personId' in party ? [party.personId] : []))
  const units = parties.flatMap((party) => ('unit' in party ? [party.unit] : []))
  return {
    OR: [
      { id: { in: [...new Set(ids)] } },
      { appointments: { some: { ...inForce(today), unitCode: { in: [...new Set(units)] } } } },
    ],
  }
}

/** True when the party means this person: by name, or by an office with one of its roles there. */
export function isMeant({ personId, appointments }: Actor, party: Party): boolean {
  if ('personId' in party) return party.personId === personId
  return appointments.some(
    ({ unit, role }) => unit.code === party.unit && party.roles.includes(role),
  )
}

function fields(today: string) {
  return {
    districtId: true,
    id: true,
    locale: true,
    noticePreference: { select: { email: true, mode: true } },
    person: {
      select: {
        id: true,
        name: true,
        appointments: {
          where: { ...inForce(today), unit: { disabledAt: null } },
          orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
          select: { office: true, unit: { select: { code: true, path: true, level: true } } },
        },
      },
    },
  } satisfies Prisma.AccountSelect
}
type Row = Prisma.AccountGetPayload<{ select: ReturnType<typeof fields> }>

function toRecipient({ districtId, id, locale, person, noticePreference }: Row): Recipient {
  const appointments = person.appointments.flatMap(({ office, unit }): Appointment[] => {
    const known = Object.hasOwn(OFFICES, office) ? (office as Office) : null
    const role = known && OFFICES[known].role
    return role ? [{ office: known, role, unit: { ...unit, level: unit.level as Level } }] : []
  })
  const { email, mode } = noticePreference ?? { email: null, mode: 'off' }
  return {
    actor: {
      districtId,
      personId: person.id,
      accountId: id,
      name: person.name,
      locale,
      appointments,
      seats: person.appointments.map(({ unit }) => unit.code),
    },
    locale: toLocale(locale),
    mail: email && mode !== 'off' ? { address: email, mode: mode as MailMode } : null,
  }
}
