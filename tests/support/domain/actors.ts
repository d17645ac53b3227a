import { OFFICES, type Office } from '#lib/domain/offices.ts'
import type { Actor, Appointment } from '#lib/domain/policy.ts'
import { UNITS, type Unit } from './units.ts'

/** Somebody who holds these offices, each written as office and unit; of the district of the first. */
export function person(name: string, ...held: readonly (readonly [Office, Unit])[]): Actor {
  const appointments = held.flatMap(([office, { code, path, level }]): Appointment[] => {
    const { role } = OFFICES[office]
    return role ? [{ office, role, unit: { code, path, level } }] : []
  })
  return {
    districtId: held[0] ? (held[0][1].path.split('/')[1] ?? '') : UNITS.federation.code,
    personId: `person-${name}`,
    accountId: `account-${name}`,
    name,
    locale: 'zh',
    appointments,
    seats: held.map(([, { code }]) => code),
  }
}

const U = UNITS

/** Every role at every place it can have towards an issue of the chamber DCSH. */
export const CAST = {
  clerk: person('clerk', ['clerk', U.federation]),
  clerk2: person('clerk2', ['clerk', U.federation]),
  director: person('director', ['director', U.federation]),
  leader: person('leader', ['district_leader', U.chamber]),
  leaderElsewhere: person('leaderElsewhere', ['district_leader', U.elsewhere]),
  instructor: person('instructor', ['party_instructor', U.chamber]),
  instructorElsewhere: person('instructorElsewhere', ['party_instructor', U.elsewhere]),
  dongcheng: person('dongcheng', ['township_officer', U.dongcheng]),
  nancheng: person('nancheng', ['township_officer', U.nancheng]),
  secretary: person('secretary', ['secretary_general', U.chamber]),
  president: person('president', ['president', U.chamber]),
  sibling: person('sibling', ['president', U.sibling]),
  elsewhere: person('elsewhere', ['president', U.elsewhere]),
  logistics: person('logistics', ['secretary_general', U.logistics]),
  member: person('member', ['member_contact', U.member]),
  fellow: person('fellow', ['member_contact', U.fellow]),
  outsider: person('outsider', ['member_contact', U.outsider]),
  department: person('department', ['department_officer', U.department]),
  sysadmin: person('sysadmin', ['system_admin', U.federation]),
  secadmin: person('secadmin', ['security_admin', U.federation]),
  auditor: person('auditor', ['audit_admin', U.federation]),
  // Two hats: both are in the chain whenever the chamber did the work.
  clerkSecretary: person(
    'clerkSecretary',
    ['clerk', U.federation],
    ['secretary_general', U.chamber],
  ),
  townSecretary: person(
    'townSecretary',
    ['township_officer', U.dongcheng],
    ['secretary_general', U.chamber],
  ),
  directorClerk: person('directorClerk', ['director', U.federation], ['clerk', U.federation]),
  // The same roles in another district, and somebody without any office.
  otherClerk: person('otherClerk', ['clerk', U.otherFederation]),
  otherDirector: person('otherDirector', ['director', U.otherFederation]),
  otherLeader: person('otherLeader', ['district_leader', U.otherChamber]),
  otherInstructor: person('otherInstructor', ['party_instructor', U.otherChamber]),
  otherTown: person('otherTown', ['township_officer', U.otherTown]),
  otherChamber: person('otherChamber', ['president', U.otherChamber]),
  otherMember: person('otherMember', ['member_contact', U.otherMember]),
  otherDepartment: person('otherDepartment', ['department_officer', U.otherDepartment]),
  nobody: person('nobody'),
} as const satisfies Record<string, Actor>
export type CastName = keyof typeof CAST
export const CAST_NAMES = Object.keys(CAST) as CastName[]
