import { Prisma } from '#lib/db/district.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { type Action, type Actor, appointmentsFor, GRANTS } from '#lib/domain/policy.ts'

/** Codes of the units in which the actor holds an office that carries the action. */
export function standing(actor: Actor, action: Action): string[] {
  return [...new Set(appointmentsFor(actor, action).map(({ unit }) => unit.code))]
}

/** True when an office of the actor carries the action over the whole district. */
export function everywhere(actor: Actor, action: Action): boolean {
  return actor.appointments.some(({ role }) => GRANTS[role][action] === 'all')
}

/** Stages in which an issue as a whole waits for this actor. */
export function waitingStages(actor: Actor): Stage[] {
  const fromRoot = appointmentsFor(actor, 'dispatch').some(
    ({ unit }) => unit.path === `/${unit.code}/`,
  )
  return [
    ...(everywhere(actor, 'accept') ? (['submitted'] as const) : []),
    ...(fromRoot ? (['accepted'] as const) : []),
    ...(everywhere(actor, 'approve_closure') ? (['pending_closure'] as const) : []),
  ]
}

/** Whose lateness concerns the actor: takers of work given by units where they could end it. */
export function watching(actor: Actor): string[] {
  return [...standing(actor, 'withdraw'), ...standing(actor, 'terminate')]
}

/** Codes as an array of the database. */
export const list = (codes: readonly string[]) => Prisma.sql`${[...codes]}::text[]`
