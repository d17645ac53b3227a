import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { Severity } from '#lib/domain/codes.ts'
import { type DecisionContext, decide } from '#lib/domain/decide.ts'
import type { IssueEvent, NewEvent } from '#lib/domain/events.ts'
import { apply } from '#lib/domain/fold.ts'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'
import { type IssueView, unitCodesOf } from '#lib/domain/issue-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { UNITS, type Unit } from './units.ts'

/** The day a story begins. */
export const FIRST_DAY = '2026-03-02'

/** A v4-shaped id that says its number. */
export function idOf(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
}

/**
 * An issue lived through the real rules: every step is decided and applied as the product does it.
 * It knows of units what the loader knows: those the events name, and no more.
 */
export class Story {
  readonly events: IssueEvent[] = []
  readonly units: readonly Unit[]
  today = FIRST_DAY
  state: IssueState
  private readonly districtId: string

  constructor(
    reporter: Actor,
    chamber: Unit,
    options: { severity?: Severity; reporterUnit?: Unit; units?: readonly Unit[] } = {},
  ) {
    this.units = options.units ?? Object.values(UNITS)
    this.districtId = reporter.districtId
    const unit = options.reporterUnit?.code ?? reporter.appointments[0]?.unit.code ?? chamber.code
    this.state = this.record(null, reporter, unit, {
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
      },
    })
  }

  get view(): IssueView {
    const named = this.units.filter((unit) => unitCodesOf(this.state).includes(unit.code))
    return {
      districtId: this.districtId,
      state: this.state,
      paths: Object.fromEntries(named.map((unit) => [unit.code, unit.path])),
      levels: Object.fromEntries(named.map((unit) => [unit.code, unit.level])),
    }
  }

  /** What would be looked up before this input is decided. */
  contextOf(input: ActionInput): DecisionContext {
    const taker =
      input.action === 'dispatch' ? this.units.find((unit) => unit.code === input.to) : undefined
    const newId = idOf(this.state.assignments.length + 1)
    return { today: this.today, newId, taker: taker ?? null, evidence: [] }
  }

  /** Does an action, or throws what the rules throw and leaves the story as it is. */
  act(actor: Actor, input: ActionInput): this {
    const { events, appointment } = decide(this.view, actor, input, this.contextOf(input))
    for (const event of events) {
      this.state = this.record(this.state, actor, appointment.unit.code, event)
    }
    return this
  }

  /** The latest link a unit holds. */
  link(to: Unit): AssignmentState {
    const found = this.state.assignments.findLast((link) => link.to === to.code)
    if (!found) throw new Error(`no link to ${to.code}`)
    return found
  }

  private record(
    state: IssueState | null,
    actor: Actor,
    unit: string,
    event: NewEvent,
  ): IssueState {
    const seq = this.events.length + 1
    const at = new Date(startOf(this.today).getTime() + seq * 1000).toISOString()
    const cause = { kind: 'person' } as const
    const office = actor.appointments[0]?.office ?? null
    const whole = { ...event, seq, at, actorId: actor.personId, unit, office, cause } as IssueEvent
    this.events.push(whole)
    return apply(state, whole)
  }
}

/** A date so many days after the story begins. */
export function day(offset: number): string {
  return addDays(FIRST_DAY, offset)
}
