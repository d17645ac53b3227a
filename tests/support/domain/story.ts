import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { Severity } from '#lib/domain/codes.ts'
import { decide } from '#lib/domain/decide.ts'
import type { DecisionContext } from '#lib/domain/decision.ts'
import type { IssueEvent, NewEvent } from '#lib/domain/events.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import { apply } from '#lib/domain/fold.ts'
import type {
  AssignmentState,
  IssueState,
  RequestState,
  SupervisionState,
} from '#lib/domain/issue-state.ts'
import { type IssueView, unitCodesOf } from '#lib/domain/issue-view.ts'
import { receptionLimit } from '#lib/domain/limits.ts'
import type { Origin } from '#lib/domain/origin.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { PolicySet } from '#lib/domain/time-policy.ts'
import { isWithin } from '#lib/domain/unit-path.ts'
import { type By, byPerson, idOf, numbered, shownWith, takerOf } from './looked-up.ts'
import { termsOn } from './terms.ts'
import { UNITS, type Unit } from './units.ts'

/** The day a story begins. */
export const FIRST_DAY = '2026-03-02'

/** One event and the issue before and after it. */
export type Happened = Readonly<{ event: IssueEvent; before: IssueState; after: IssueState }>

type Options = Readonly<{
  severity?: Severity
  reporterUnit?: Unit
  units?: readonly Unit[]
  origin?: Origin
  policies?: PolicySet
}>

/**
 * An issue lived through the real rules: every step is decided and applied as the product does it,
 * and what the clock owes comes before it. It knows of units what the loader knows: those the events
 * name and those above them.
 */
export class Story {
  readonly events: IssueEvent[] = []
  /** All that came after the report. */
  readonly happened: Happened[] = []
  readonly units: readonly Unit[]
  today = FIRST_DAY
  state: IssueState
  private readonly districtId: string
  private readonly policies: PolicySet | undefined

  constructor(reporter: Actor, chamber: Unit, options: Options = {}) {
    this.units = options.units ?? Object.values(UNITS)
    this.policies = options.policies
    this.districtId = reporter.districtId
    const unit = options.reporterUnit?.code ?? reporter.appointments[0]?.unit.code ?? chamber.code
    const terms = termsOn(this.today, this.policies)
    this.state = this.record(null, byPerson(reporter, unit), this.now(), {
      type: 'issue.reported',
      payload: {
        number: 'NC-2026-00001',
        title: '班子届满未换届',
        description: '届满两年,至今未换届',
        category: 'leadership',
        source: 'visit',
        severity: options.severity ?? 'ordinary',
        chamber: chamber.code,
        reporterUnit: unit,
        evidence: [],
        ...(options.origin ? { origin: options.origin } : {}),
        ...receptionLimit(terms, this.now()),
      },
    })
  }

  /** The same story, to be told on in another way. */
  copy(): Story {
    const { events, happened } = this
    return Object.assign(Object.create(Story.prototype), this, {
      events: [...events],
      happened: [...happened],
    })
  }

  get view(): IssueView {
    const named = this.units.filter((unit) => unitCodesOf(this.state).includes(unit.code))
    const known = this.units.filter(({ path }) => named.some((one) => isWithin(one.path, path)))
    return {
      districtId: this.districtId,
      state: this.state,
      paths: Object.fromEntries(known.map((unit) => [unit.code, unit.path])),
      levels: Object.fromEntries(known.map((unit) => [unit.code, unit.level])),
      terms: termsOn(this.today, this.policies),
    }
  }

  /** What would be looked up before this input is decided. */
  contextOf(input: ActionInput): DecisionContext {
    const code = takerOf(input, this.state)
    const taker = this.units.find((unit) => unit.code === code) ?? null
    const newId = idOf(this.events.length + 1)
    const evidence = shownWith(input)
    return { at: this.now(), newId, taker, evidence }
  }

  /** Does an action, or throws what the rules throw; what the clock owed before has then happened. */
  act(actor: Actor, input: ActionInput): this {
    this.settle()
    const { events, appointment } = decide(this.view, actor, input, this.contextOf(input))
    const at = this.now()
    for (const event of events) {
      this.state = this.record(this.state, byPerson(actor, appointment.unit.code), at, event)
    }
    return this
  }

  /** Lets the clock do what it owes by now; with a date, at the end of that day. */
  settle(on?: string): this {
    if (on !== undefined) this.today = on
    const until = on && new Date(startOf(addDays(on, 1)).getTime() - 1).toISOString()
    for (let due = nextFiring(this.view); due; due = nextFiring(this.view)) {
      if (due.at > (until ?? this.now())) break
      const { unit, cause } = due
      const by = { actorId: null, unit, office: null, cause }
      this.state = this.record(this.state, by, due.at, due.event)
    }
    return this
  }

  /** Something a rule does that is no answer to a clock, such as drawing for a look-back. */
  rule(event: NewEvent, ref: string): this {
    this.settle()
    const by = { actorId: null, unit: null, office: null, cause: { kind: 'rule', ref } } as const
    this.state = this.record(this.state, by, this.now(), event)
    return this
  }

  /** The latest link a unit holds. */
  link(to: Unit): AssignmentState {
    const found = this.state.assignments.findLast((link) => link.to === to.code)
    if (!found) throw new Error(`no link to ${to.code}`)
    return found
  }

  /** The latest request, and the latest supervision. */
  get request(): RequestState {
    const found = this.state.requests.at(-1)
    if (!found) throw new Error('nobody asked for anything')
    return found
  }

  get supervision(): SupervisionState {
    const found = this.state.supervisions.at(-1)
    if (!found) throw new Error('nobody is supervised')
    return found
  }

  /** A little after the day begins, later with every event, and never before what has happened. */
  private now(): string {
    const seq = this.events.length + 1
    const at = new Date(startOf(this.today).getTime() + seq * 1000).toISOString()
    const last = this.events.at(-1)?.at ?? ''
    return at > last ? at : new Date(Date.parse(last) + 1000).toISOString()
  }

  private record(state: IssueState | null, by: By, at: string, event: NewEvent): IssueState {
    const seq = this.events.length + 1
    const whole = { ...numbered(event, seq), seq, at, ...by } as IssueEvent
    const after = apply(state, whole)
    this.events.push(whole)
    if (state) this.happened.push({ event: whole, before: state, after })
    return after
  }
}

/** A date so many days after the story begins. */
export function day(offset: number): string {
  return addDays(FIRST_DAY, offset)
}
