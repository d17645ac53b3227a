import { dateOf } from './calendar.ts'
import type { NewEvent } from './events.ts'
import { type IssueView, policyOf, rootCode } from './issue-view.ts'
import type { PolicyInForce, Terms, TimePolicy } from './time-policy.ts'
import { policyAt } from './time-policy.ts'
import { addWorkingDays } from './working-time.ts'

type Limit = keyof { [K in keyof TimePolicy as TimePolicy[K] extends number ? K : never]: 1 }

/**
 * Writes into an event the last days it sets going, counted from the day after, and the version of
 * the policy they come from. A clock that has started keeps its date whatever the policy becomes.
 * Any dates the event carried before are replaced, which a rehearsal relies on.
 */
export function dated(event: NewEvent, view: IssueView, at: string): NewEvent {
  switch (event.type) {
    case 'issue.accepted': {
      const { ref, by } = counter(view, rootCode(view), at)
      const dates = { dispatchBy: by('dispatchDays'), policy: ref }
      return { ...event, payload: { ...event.payload, ...dates } }
    }
    case 'assignment.dispatched': {
      const { ref, by } = counter(view, event.payload.to, at)
      const dates = {
        acknowledgeBy: by('acknowledgeDays'),
        returnBy: by('returnDays'),
        policy: ref,
      }
      return { ...event, payload: { ...event.payload, ...dates } }
    }
    case 'assignment.submitted': {
      const link = view.state.assignments.find(({ id }) => id === event.payload.assignmentId)
      const { ref, by } = counter(view, link?.from ?? null, at)
      return { ...event, payload: { ...event.payload, verifyBy: by('verifyDays'), policy: ref } }
    }
    case 'request.made': {
      const { ref, by } = counter(view, event.payload.to, at)
      return { ...event, payload: { ...event.payload, rulingBy: by('ruleDays'), policy: ref } }
    }
    case 'supervision.issued': {
      const { ref, by } = counter(view, event.payload.to, at)
      return { ...event, payload: { ...event.payload, replyBy: by('replyDays'), policy: ref } }
    }
    default:
      return event
  }
}

/** The last day for accepting a new issue; it has no view yet, and the federation receives it. */
export function receptionLimit(terms: Terms, at: string): { acceptBy: string; policy: string } {
  const { ref, by } = counting(terms, policyAt(terms.policies(at), undefined), at)
  return { acceptBy: by('acceptDays'), policy: ref }
}

function counter(view: IssueView, unit: string | null, at: string) {
  return counting(view.terms, policyOf(view, unit, at), at)
}

function counting({ calendar }: Terms, { ref, policy }: PolicyInForce, at: string) {
  const from = dateOf(new Date(at))
  return { ref, by: (limit: Limit) => addWorkingDays(calendar, from, policy[limit]) }
}
