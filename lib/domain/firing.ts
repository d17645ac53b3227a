import { addDays, later, startOf } from './calendar.ts'
import { type Clock, runningClocks, superiorsOf } from './clocks.ts'
import type { Rung } from './codes.ts'
import type { Cause, NewEvent } from './events.ts'
import { type IssueView, policyOf, rootCode } from './issue-view.ts'
import { dated } from './limits.ts'
import { stableId } from './stable-id.ts'
import { type LadderStep, rungDate } from './time-policy.ts'

/** Put in place of a number that the counter of the issuing unit has yet to give. */
export const UNNUMBERED = '-'

/**
 * Something the clock owes the record: an event that is due at `at`, by nobody. `unit` is the unit it
 * speaks for. It depends on the record, the calendar and the policies alone, never on when or by
 * whom it is looked at, so a late or killed worker changes nothing.
 */
export type Firing = Readonly<{ at: string; event: NewEvent; cause: Cause; unit: string | null }>

/** Rungs are issued at nine in the morning; a day that was given in full ends at midnight. */
const OFFICE_OPENS = 9 * 3_600_000

/** The earliest thing owed, which may lie ahead; null when no clock leads to anything. */
export function nextFiring(view: IssueView): Firing | null {
  const owed = runningClocks(view).flatMap((clock) => [...signing(clock), ...rungsOf(view, clock)])
  // Of what falls on one instant the earlier listed comes first: signing before its ladder.
  return (
    owed
      .reduce<Owed | null>((first, one) => (first && first.at <= one.at ? first : one), null)
      ?.make() ?? null
  )
}

type Owed = Readonly<{ at: string; make: () => Firing }>

/** Work not signed for in time counts as signed for: not signing buys no time. */
function signing(clock: Clock): Owed[] {
  const { kind, assignmentId, due, runsSince } = clock
  if (kind !== 'acknowledge' || assignmentId === null) return []
  const at = later(startOf(addDays(due, 1)).toISOString(), runsSince)
  const event: NewEvent = { type: 'assignment.acknowledged', payload: { assignmentId } }
  return [{ at, make: () => ({ at, event, cause: { kind: 'clock', ref: clock.id }, unit: null }) }]
}

/** The next rung of a clock: not issued yet, meant for this run, and not stopped by a reply. */
function rungsOf(view: IssueView, clock: Clock): Owed[] {
  const { policy } = policyOf(view, clock.unit, clock.since)
  const ladder = policy.ladder.filter((step) => step.clock === clock.kind)
  const issued = view.state.supervisions.filter(({ clockId }) => clockId === clock.id)
  const recordOf = (rung: Rung | undefined) => issued.find((record) => record.rung === rung)
  const next = ladder.findIndex((step, index) => {
    if (recordOf(step.rung)) return false
    if (step.days <= 0 && momentOf(view, clock, step) <= clock.since) return false
    return !recordOf(ladder[index - 1]?.rung)?.repliedAt
  })
  const step = ladder[next]
  // A rung below one already issued comes no more.
  if (!step || ladder.slice(next + 1).some(({ rung }) => recordOf(rung))) return []
  const at = later(momentOf(view, clock, step), clock.runsSince)
  return [{ at, make: () => supervision(view, clock, step, at) }]
}

function momentOf({ terms }: IssueView, clock: Clock, step: LadderStep): string {
  const day = rungDate(terms.calendar, clock.due, step)
  return new Date(startOf(day).getTime() + OFFICE_OPENS).toISOString()
}

function supervision(view: IssueView, clock: Clock, step: LadderStep, at: string): Firing {
  const { ref } = policyOf(view, clock.unit, clock.since)
  const { issuer, copies, supervisors } = addressees(view, clock, step.rung)
  const event: NewEvent = {
    type: 'supervision.issued',
    payload: {
      supervisionId: stableId(`${view.state.number}/${clock.id}/${step.rung}`),
      rung: step.rung,
      clock: clock.kind,
      clockId: clock.id,
      assignmentId: clock.assignmentId,
      number: UNNUMBERED,
      issuer,
      to: clock.unit,
      copies,
      supervisors,
      replyBy: clock.due,
      note: null,
      policy: ref,
    },
  }
  const cause: Cause = { kind: 'rule', ref: `${ref}:${step.clock}.${step.rung}` }
  return { at, event: dated(event, view, at), cause, unit: issuer }
}

/**
 * Who issues a rung and who learns of it. 督办 and 通报 are the federation's; 督办 adds the unit above
 * as supervisor, 通报 all of them. The owner stays the owner.
 */
function addressees(view: IssueView, clock: Clock, rung: Rung) {
  const above = superiorsOf(view, clock.under)
  const root = rootCode(view) ?? clock.giver
  const isHigh = rung === 'supervise' || rung === 'circulate'
  const added = rung === 'circulate' ? above : rung === 'supervise' ? above.slice(0, 1) : []
  const told = isHigh ? [clock.giver, ...added] : rung === 'remind' ? [clock.giver] : []
  const issuer = isHigh ? root : clock.giver
  return {
    issuer,
    copies: [...new Set(told)].filter((unit) => unit !== clock.unit && unit !== issuer),
    supervisors: added.filter((unit) => !view.state.supervisors.includes(unit)),
  }
}
