import type { Level } from '#lib/domain/codes.ts'
import type { EventType, IssueEvent, NewEvent } from '#lib/domain/events.ts'
import { fold } from '#lib/domain/fold.ts'
import type { AssignmentState, IssueState, PaperState } from '#lib/domain/issue-state.ts'

/** An event as a feature shows it: the person by name. */
type ShownEvent = NewEvent &
  Readonly<Pick<IssueEvent, 'seq' | 'at' | 'unit' | 'office' | 'cause'> & { by: string | null }>

/** What a paper is made from: the record of its issue, and what the units in it are called. */
export type PaperSource = Readonly<{
  paper: PaperState
  /** All events of the issue in order; those after the paper change nothing in it. */
  events: readonly ShownEvent[]
  names: Readonly<Record<string, string>>
  levels: Readonly<Record<string, Level>>
  /** Code of the unit whose papers have a red head. */
  federation: string
}>

/** The record as it stood when the paper was made. */
export type PaperBasis = PaperSource &
  Readonly<{ state: IssueState; link: AssignmentState | undefined }>

/** Folds the record up to the event the paper was made after, so that it stays the paper it was. */
export function basisOf(source: PaperSource): PaperBasis {
  const state = stateAfter(source, source.paper.basisSeq)
  const link = state.assignments.find(({ id }) => id === source.paper.assignmentId)
  return { ...source, state, link }
}

/** The issue after one of its events. Persons count by name here, which changes nothing that is shown. */
export function stateAfter({ events }: PaperSource, seq: number): IssueState {
  const until = events.filter((event) => event.seq <= seq)
  return fold(until.map(({ by, ...event }): IssueEvent => ({ ...event, actorId: by })))
}

type Of<T extends EventType> = Extract<ShownEvent, { type: T }>

/** The last event of a kind on the basis, or of those that a condition keeps. */
export function lastOf<T extends EventType>(
  { events, paper }: PaperSource,
  type: T,
  keep: (event: Of<T>) => boolean = () => true,
): Of<T> | undefined {
  return events.findLast(
    (event): event is Of<T> =>
      event.seq <= paper.basisSeq && event.type === type && keep(event as Of<T>),
  )
}
