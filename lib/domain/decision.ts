import type { ActionInput } from './action-inputs.ts'
import type { EvidenceKind, UnitKind } from './codes.ts'
import type { NewEvent } from './events.ts'
import type { IssueView } from './issue-view.ts'
import type { Target } from './moves.ts'
import type { Appointment } from './policy.ts'
import type { UnitRef } from './unit-path.ts'

/** A unit that is to take an assignment. `memberOf` are paths of further chambers it belongs to. */
export type Taker = UnitRef &
  Readonly<{ kind: UnitKind; disabled: boolean; memberOf: readonly string[] }>

/** Proof put forward with a statement, already found and allowed. */
export type EvidenceRef = Readonly<{
  id: string
  sha256: string
  name: string
  kind?: EvidenceKind
}>

/** What a decision needs besides the issue and the actor; all of it looked up beforehand. */
export type DecisionContext = Readonly<{
  /** ISO instant of the act. */
  at: string
  /** Id for whatever may come to be: a link, a request, a supervision, a paper. */
  newId: string
  taker: Taker | null
  evidence: readonly EvidenceRef[]
}>

/** At least one event comes of every decision. */
export type Events = [NewEvent, ...NewEvent[]]

/** The input of one action. */
export type Input<A extends ActionInput['action']> = Extract<ActionInput, { action: A }>

/** Everything an allowed action is decided from. */
export type Deed = Readonly<{
  view: IssueView
  target: Target
  context: DecisionContext
  appointment: Appointment
  personId: string
}>
