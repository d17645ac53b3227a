import type { IssueEvent, NewEvent } from './events.ts'
import { type Firing, nextFiring } from './firing.ts'
import { apply } from './fold.ts'
import type { IssueState } from './issue-state.ts'
import type { IssueView } from './issue-view.ts'
import { dated, receptionLimit } from './limits.ts'
import type { Terms } from './time-policy.ts'

/**
 * The window that is lived through again, with the terms that are tried in it. The calendar is the
 * one known at each moment: `phases` are in order, each from one ISO instant until the next.
 */
export type Setting = Readonly<{
  from: string
  until: string
  phases: readonly Readonly<{ until: string; terms: Terms }>[]
  place: Pick<IssueView, 'districtId' | 'paths' | 'levels'>
}>

/** What the clock does by itself: signing for work, and the rungs of the ladder. */
export function isFiring({ type, cause }: IssueEvent): boolean {
  const isOfClock = cause.kind === 'clock' || cause.kind === 'rule'
  return isOfClock && (type === 'assignment.acknowledged' || type === 'supervision.issued')
}

/**
 * Lives through the record of an issue again: what people did stands, with the dates the terms give
 * it; what the clock did within the window is worked out anew. With the terms that were in force it
 * yields exactly what is on the record.
 * @returns the automatic events of the window and the issue at its end; null before it was reported
 */
export function rehearse(
  record: readonly IssueEvent[],
  setting: Setting,
): { fired: IssueEvent[]; state: IssueState | null } {
  const fired: IssueEvent[] = []
  let state: IssueState | null = null
  let last: IssueEvent | null = null
  const settle = (limit: string) => {
    for (let due = owed(state, setting, limit); due; due = owed(state, setting, limit)) {
      const { event, at, cause, unit } = due
      const made = numbered(state, { ...event, at, cause, unit, actorId: null, office: null })
      fired.push(made)
      state = apply(state, made)
    }
  }
  for (const event of record) {
    if (event.at < setting.from) {
      state = apply(state, event)
      continue
    }
    if (isFiring(event)) continue
    // Within one act nothing fires, however many events it has.
    const isSameAct = last !== null && last.at === event.at && last.actorId === event.actorId
    if (state && !isSameAct) settle(event.at)
    last = event
    if (state && isPointless(state, event)) continue
    state = apply(state, numbered(state, { ...event, ...redated(event, state, setting) }))
  }
  if (state) settle(setting.until)
  return { fired, state }
}

/** The next thing the clock owes up to an instant, judged by the calendar known at that moment. */
function owed(state: IssueState | null, setting: Setting, limit: string): Firing | null {
  if (!state) return null
  for (const { until, terms } of setting.phases) {
    const next = nextFiring({ ...setting.place, state, terms })
    if (next && next.at < until) return next.at <= limit ? next : null
  }
  return null
}

/** Dates that a person's act set going come from the terms that are tried. */
function redated(event: IssueEvent, state: IssueState | null, setting: Setting): NewEvent {
  const phase = setting.phases.find(({ until }) => event.at < until) ?? setting.phases.at(-1)
  if (!phase || event.cause.kind !== 'person') return event
  const { terms } = phase
  if (event.type === 'issue.reported') {
    return { ...event, payload: { ...event.payload, ...receptionLimit(terms, event.at) } }
  }
  return state ? dated(event, { ...setting.place, state, terms }, event.at) : event
}

/** Signing for what the clock had signed for by then, and answering what was never asked. */
function isPointless(state: IssueState, event: IssueEvent): boolean {
  if (event.type === 'assignment.acknowledged') {
    const { assignmentId } = event.payload
    return state.assignments.find(({ id }) => id === assignmentId)?.status !== 'dispatched'
  }
  if (event.type === 'supervision.read' || event.type === 'supervision.replied') {
    const { supervisionId } = event.payload
    return !state.supervisions.some(({ id }) => id === supervisionId)
  }
  return false
}

/** With another number of events before it, each event has another place. */
function numbered(state: IssueState | null, event: object): IssueEvent {
  return { ...event, seq: (state?.version ?? 0) + 1 } as IssueEvent
}
