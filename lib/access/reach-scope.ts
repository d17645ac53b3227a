import type { Prisma } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { type Action, type Actor, GRANTS } from '#lib/domain/policy.ts'

// Never an empty OR, nor an empty condition in one: Prisma drops both and would find everything.
export const NO_UNIT = { code: { in: [] } } satisfies Prisma.UnitWhereInput
export const EVERY_UNIT = { NOT: NO_UNIT } satisfies Prisma.UnitWhereInput

/** A unit and those that were merged into it, which hang right below it. */
export const itselfOrMerged = (code: string): Prisma.UnitWhereInput => ({
  OR: [{ code }, { parentCode: code, successorCode: { not: null } }],
})

/**
 * The units that a grant of the actor reaches, without the units above them: for what is more than
 * the name of a unit. An `own` reach covers no unit.
 */
export function reachScope(actor: Actor, action: Action): Prisma.UnitWhereInput {
  const conditions = actor.appointments.flatMap(({ role, unit }): Prisma.UnitWhereInput[] => {
    switch (GRANTS[role][action]) {
      case 'all':
        return [EVERY_UNIT]
      case 'subtree':
        return [{ path: { startsWith: unit.path } }]
      case 'unit':
        return [itselfOrMerged(unit.code)]
      default:
        return []
    }
  })
  return { OR: [NO_UNIT, ...conditions] }
}

/** Appointments that are in force on a calendar date (`YYYY-MM-DD`). */
export function inForce(today: string) {
  const day = toDateColumn(today)
  return {
    fromOn: { lte: day },
    OR: [{ untilOn: null }, { untilOn: { gte: day } }],
  } satisfies Prisma.AppointmentWhereInput & Prisma.MembershipWhereInput
}

/**
 * The persons the actor may read: everybody of the district for a district-wide grant, otherwise
 * those who hold an office in a unit it reaches on that date.
 */
export function personScope(actor: Actor, action: Action, today: string): Prisma.PersonWhereInput {
  const all = actor.appointments.some(({ role }) => GRANTS[role][action] === 'all')
  if (all) return {}
  return { appointments: { some: { ...inForce(today), unit: reachScope(actor, action) } } }
}
