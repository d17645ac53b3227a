import type { Level, UnitKind } from './codes.ts'

/** What an office lets its holder do; `GRANTS` in policy.ts says what that is. */
export const ROLES = [
  'clerk',
  'director',
  'leader',
  'township_officer',
  'chamber_officer',
  'member_contact',
  'instructor',
  'department_officer',
  'sysadmin',
  'secadmin',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

type OfficeSpec = Readonly<{
  level: Level
  kinds?: readonly UnitKind[]
  role: Role | null
  /** Linked with the unit from outside: speaks for the office, not for the unit. */
  guest?: true
}>

/**
 * Offices a person may be appointed to: the level of unit they belong to and the role they carry.
 * Offices without a role stand in the leadership ledger only. A district leader is appointed to each
 * chamber he or she is linked with (区领导联系), an instructor to each chamber guided.
 */
export const OFFICES = {
  clerk: { level: 'district', kinds: ['federation'], role: 'clerk' },
  director: { level: 'district', kinds: ['federation'], role: 'director' },
  department_officer: { level: 'district', kinds: ['department'], role: 'department_officer' },
  system_admin: { level: 'district', kinds: ['federation'], role: 'sysadmin' },
  security_admin: { level: 'district', kinds: ['federation'], role: 'secadmin' },
  audit_admin: { level: 'district', kinds: ['federation'], role: 'auditor' },
  township_officer: { level: 'township', role: 'township_officer' },
  district_leader: { level: 'chamber', role: 'leader', guest: true },
  party_instructor: { level: 'chamber', role: 'instructor', guest: true },
  president: { level: 'chamber', role: 'chamber_officer' },
  secretary_general: { level: 'chamber', role: 'chamber_officer' },
  vice_president: { level: 'chamber', role: null },
  board_supervisor: { level: 'chamber', role: null },
  member_contact: { level: 'member', role: 'member_contact' },
} as const satisfies Record<string, OfficeSpec>
export type Office = keyof typeof OFFICES
export const OFFICE_CODES = Object.keys(OFFICES) as [Office, ...Office[]]

/** 三员分立: an administrator holds no second office with rights. */
const ADMINISTRATORS: readonly (Role | null)[] = ['sysadmin', 'secadmin', 'auditor']

/** True when nobody may hold both offices at a time; offices without a role conflict with none. */
export function officesConflict(one: Office, other: Office): boolean {
  const roles = [OFFICES[one].role, OFFICES[other].role]
  if (one === other || roles.includes(null)) return false
  return roles.some((role) => ADMINISTRATORS.includes(role))
}

/** True when the office exists in a unit of this level and kind. */
export function officeFits(office: Office, unit: { level: Level; kind: UnitKind }): boolean {
  const spec: OfficeSpec = OFFICES[office]
  return spec.level === unit.level && (spec.kinds?.includes(unit.kind) ?? true)
}

/** True for offices whose holders are linked with a unit without belonging to it. */
export function isGuest(office: Office): boolean {
  const spec: OfficeSpec = OFFICES[office]
  return spec.guest ?? false
}
