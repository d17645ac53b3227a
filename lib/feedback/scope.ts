import { inForce } from '#lib/access/reach-scope.ts'
import type { Prisma } from '#lib/db/district.ts'
import { type Actor, GRANTS } from '#lib/domain/policy.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'

/** Never an empty OR: Prisma drops it and would find everything. */
const NOTHING = { id: { in: [] } } satisfies Prisma.FeedbackWhereInput

/**
 * The feedback the actor may read. Those below the federation never find any that is anonymous, so that
 * neither its words nor its number reach the chamber it is about.
 */
export function feedbackScope(actor: Actor): Prisma.FeedbackWhereInput {
  const conditions = actor.appointments.flatMap(({ role, unit }): Prisma.FeedbackWhereInput[] => {
    switch (GRANTS[role].read_feedback) {
      case 'all':
        // An office in a chamber makes one of it, whatever else one is: its anonymous feedback is
        // for somebody else.
        return [{ NOT: { isAnonymous: true, chamberCode: { in: [...actor.seats] } } }]
      case 'subtree':
        return [{ isAnonymous: false, chamber: { path: { startsWith: unit.path } } }]
      case 'unit':
        return [{ isAnonymous: false, chamberCode: unit.code }]
      default:
        return []
    }
  })
  return { OR: [NOTHING, ...conditions] }
}

/** The chambers a member belongs to on a date, by its place in the tree or on the list of members. */
export function belongsScope(actor: Actor, today: string): Prisma.UnitWhereInput {
  const units = actor.appointments
    .filter(({ role }) => GRANTS[role].give_feedback !== undefined)
    .map(({ unit }) => unit)
  return {
    level: 'chamber',
    disabledAt: null,
    OR: [
      { code: { in: units.flatMap(({ path }) => ancestorCodes(path)) } },
      {
        members: { some: { memberCode: { in: units.map(({ code }) => code) }, ...inForce(today) } },
      },
    ],
  }
}
