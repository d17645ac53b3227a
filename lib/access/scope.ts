import type { Prisma } from '#lib/db/district.ts'
import {
  type Action,
  type Actor,
  type Appointment,
  GRANTS,
  type Reach,
} from '#lib/domain/policy.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import { EVERY_UNIT, inForce, NO_UNIT } from './reach-scope.ts'

// Like NO_UNIT and EVERY_UNIT: nothing at all, which a person without a grant sees, and everything.
const NO_ISSUE = { id: { in: [] } } satisfies Prisma.IssueWhereInput
const EVERY_ISSUE = { NOT: NO_ISSUE } satisfies Prisma.IssueWhereInput

type Held = Readonly<{ reach: Reach; appointment: Appointment }>

function held(actor: Actor, action: Action): Held[] {
  return actor.appointments.flatMap((appointment) => {
    const reach = GRANTS[appointment.role][action]
    return reach ? [{ reach, appointment }] : []
  })
}

/**
 * The issues on which the actor may do this, as a condition for a list. It reads GRANTS exactly as
 * `can` does; a test proves on a seeded tree that both agree. A withdrawn link gives no sight.
 */
export function issueScope(actor: Actor, action: Action = 'read'): Prisma.IssueWhereInput {
  const grants = held(actor, action)
  if (grants.some((grant) => grant.reach === 'all')) return EVERY_ISSUE
  if (grants.length === 0) return NO_ISSUE
  return { OR: grants.flatMap((grant) => issueConditions(actor, grant)) }
}

function issueConditions(actor: Actor, { reach, appointment }: Held): Prisma.IssueWhereInput[] {
  const { unit } = appointment
  const takenBy = (to: Prisma.UnitWhereInput): Prisma.IssueWhereInput => ({
    assignments: { some: { status: { not: 'withdrawn' }, to } },
  })
  switch (reach) {
    case 'all':
      return [EVERY_ISSUE]
    case 'subtree': {
      const below = { path: { startsWith: unit.path } }
      return [{ chamber: below }, takenBy(below)]
    }
    case 'unit':
      return [{ chamberCode: unit.code }, takenBy({ code: unit.code })]
    case 'own':
      return [
        { reporterId: actor.personId },
        { reporterUnitCode: unit.code },
        takenBy({ code: unit.code }),
      ]
  }
}

/**
 * The units the actor may see: those a grant reaches, and the units above their own, whose names
 * everybody below knows.
 */
export function unitScope(actor: Actor, action: Action = 'read_unit'): Prisma.UnitWhereInput {
  const grants = held(actor, action)
  if (grants.some((grant) => grant.reach === 'all')) return EVERY_UNIT
  if (grants.length === 0) return NO_UNIT
  const above = grants.flatMap(({ appointment }) => ancestorCodes(appointment.unit.path))
  return {
    OR: [
      { code: { in: above } },
      ...grants.map(({ reach, appointment: { unit } }) =>
        reach === 'subtree' ? { path: { startsWith: unit.path } } : { code: unit.code },
      ),
    ],
  }
}

/** The chambers about which the actor may report an issue on a calendar date (`YYYY-MM-DD`). */
export function reportScope(actor: Actor, today: string): Prisma.UnitWhereInput {
  const grants = held(actor, 'report')
  if (grants.some((grant) => grant.reach === 'all')) return EVERY_UNIT
  if (grants.length === 0) return NO_UNIT
  return {
    OR: grants.flatMap(({ reach, appointment: { unit } }): Prisma.UnitWhereInput[] => {
      if (reach === 'subtree') return [{ path: { startsWith: unit.path } }]
      if (reach === 'unit') return [{ code: unit.code }]
      return [
        { code: { in: ancestorCodes(unit.path) } },
        { members: { some: { memberCode: unit.code, ...inForce(today) } } },
      ]
    }),
  }
}
