import { DomainError } from '#lib/domain/errors.ts'
import {
  type Action,
  type Actor,
  type Appointment,
  can,
  isGranted,
  rolesGranted,
  type Subject,
} from '#lib/domain/policy.ts'

/**
 * The appointment by which the actor may do this to the subject.
 * @throws DomainError not_granted or outside_reach, with the roles that could.
 */
export function requireGrant(actor: Actor, action: Action, subject: Subject): Appointment {
  const appointment = can(actor, action, subject)
  if (appointment) return appointment
  throw new DomainError(isGranted(actor, action) ? 'outside_reach' : 'not_granted', {
    whoCan: { unit: null, roles: rolesGranted(action) },
  })
}
