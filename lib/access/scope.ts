import type { Prisma } from '#lib/db/district.ts'
import {
  type Action,
  type Actor,
  type Appointment,
  GRANTS,
  type Reach,
} from '#lib/domain/policy.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import { EVERY_UNIT, inForce, itselfOrMerged, NO_UNIT } from './reach-scope.ts'

// Like NO_UNIT and EVERY_UNIT: nothing at all, which a person without a grant sees, and everything.
const NO_ISSUE = { id: { in: [] } } satisfies Prisma.IssueWhereInput
const EVERY_ISSUE = { NOT: NO_ISSUE } satisfies Prisma.IssueWhereInput

type Held = Readonly<{ reach: Reach; appointment: Appointment }>

/** One way in which an actor comes to see issues. */
export type Sight =
  /** The chamber, or a unit that took a link, lies in the subtree of this path. */
  | Readonly<{ by: 'below'; path: string }>
  /** This unit is the chamber or took a link. */
  | Readonly<{ by: 'unit'; code: string }>
  | Readonly<{ by: 'taker'; code: string }>
  /** This person, or anybody for this unit, reported it. */
  | Readonly<{ by: 'reporter'; personId: string; code: string }>

/** The ways in which the actor comes to see issues for an action; `all` needs no other. */
export function issueSight(actor: Actor, action: Action): 'all' | Sight[] {
  const grants = held(actor, action)
  if (grants.some(({ reach }) => reach === 'all')) return 'all'
  return grants.flatMap(({ reach, appointment: { unit } }): Sight[] => {
    const { code, path } = unit
    if (reach === 'subtree') return [{ by: 'below', path }]
    if (reach === 'unit') return [{ by: 'unit', code }]
    return [
      { by: 'reporter', personId: actor.personId, code },
      { by: 'taker', code },
    ]
  })
}

/** What decides which issues and units the actor sees: who shares it sees the same. */
export function sightKey(actor: Actor): unknown {
  return [issueSight(actor, 'read'), unitScope(actor)]
}

function held(actor: Actor, action: Action): Held[] {
  return actor.appointments.flatMap((appointment) => {
    const reach = GRANTS[appointment.role][action]
    return reach ? [{ reach, appointment }] : []
  })
}

/**
 * The issues on which the actor may do this, as a condition for one issue or a few (lists take
 * `issueScopeSql`). It reads GRANTS exactly as `can` does; a test proves on a seeded tree that all
 * three agree. A withdrawn link gives no sight.
 */
export function issueScope(actor: Actor, action: Action = 'read'): Prisma.IssueWhereInput {
  const sight = issueSight(actor, action)
  if (sight === 'all') return EVERY_ISSUE
  return sight.length === 0 ? NO_ISSUE : { OR: sight.map(sightWhere) }
}

function sightWhere(sight: Sight): Prisma.IssueWhereInput {
  switch (sight.by) {
    case 'below': {
      const below = { path: { startsWith: sight.path } }
      return { OR: [{ chamber: below }, takenBy(below)] }
    }
    case 'unit':
      return { OR: [{ chamber: itselfOrMerged(sight.code) }, takenBy(itselfOrMerged(sight.code))] }
    case 'taker':
      return takenBy(itselfOrMerged(sight.code))
    case 'reporter':
      return { OR: [{ reporterId: sight.personId }, { reporterUnitCode: sight.code }] }
  }
}

const takenBy = (to: Prisma.UnitWhereInput): Prisma.IssueWhereInput => ({
  assignments: { some: { status: { not: 'withdrawn' }, to } },
})

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
        reach === 'subtree' ? { path: { startsWith: unit.path } } : itselfOrMerged(unit.code),
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
