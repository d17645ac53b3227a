import { randomUUID } from 'node:crypto'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import type { Rung } from '#lib/domain/codes.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { nextFiring, UNNUMBERED } from '#lib/domain/firing.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { dated, receptionLimit } from '#lib/domain/limits.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { Terms } from '#lib/domain/time-policy.ts'
import { type Chain, chainEvents } from '#lib/events/append.ts'

/** Numbers of papers and supervisions: unit, rung and year each count for themselves. */
export type Numbering = (issuer: string, rung: Rung, year: string) => string

/** Events of one act. */
type Together = readonly [NewEvent, ...NewEvent[]]

type Place = Readonly<{
  districtId: string
  paths: IssueView['paths']
  levels: IssueView['levels']
  terms: Terms
  number: Numbering
  /** Nothing happens after it. */
  now: Date
}>

/**
 * One issue that lives in memory: the same chain and the same clock as the product's, without a
 * database in between.
 */
export class Life {
  readonly id = randomUUID()
  readonly chains: Chain[] = []
  private readonly place: Place
  private at: Date

  constructor(place: Place, at: Date) {
    this.place = place
    this.at = at
  }

  get view(): IssueView {
    const { districtId, paths, levels, terms } = this.place
    const last = this.chains.at(-1)
    if (!last) throw new Error('nothing has happened yet')
    return { districtId, state: last.state, paths, levels, terms }
  }

  /** Reports it, dated like a report through the command. */
  report(
    by: Actor,
    payload: Omit<Extract<NewEvent, { type: 'issue.reported' }>['payload'], 'evidence'>,
  ): void {
    const limit = receptionLimit(this.place.terms, this.at.toISOString())
    this.append(by, [{ type: 'issue.reported', payload: { ...payload, evidence: [], ...limit } }])
  }

  /** What somebody does so many hours later; the clock has its due before. */
  act(by: Actor, hours: number, event: NewEvent): void {
    this.actTogether(by, hours, [event])
  }

  /** The same for events that one act causes at once. */
  actTogether(by: Actor, hours: number, events: Together): void {
    const at = this.later(hours)
    this.settle(at)
    this.at = at
    const { view } = this
    const [first, ...rest] = events
    const since = (event: NewEvent) => dated(event, view, at.toISOString())
    this.append(by, [since(first), ...rest.map(since)])
  }

  /** What the product itself does at an instant, by a rule. */
  rule(at: Date, ref: string, event: NewEvent): void {
    this.settle(at)
    this.at = at
    const cause = { kind: 'rule', ref } as const
    this.chain({ actorId: null, unit: null, office: null, cause, now: at }, [event])
  }

  /** Lets the clock have its due so many hours on, before somebody acts then. */
  settleLater(hours: number): void {
    this.settle(this.later(hours))
  }

  /** So many hours on; in haste when that has not come yet. */
  private later(hours: number): Date {
    const left = this.place.now.getTime() - this.at.getTime()
    const wanted = hours * 3_600_000
    return new Date(this.at.getTime() + (wanted < left ? wanted : Math.floor(left / 2)))
  }

  /** Appends what the clock owes up to an instant. */
  settle(until: Date): void {
    for (let due = nextFiring(this.view); due; due = nextFiring(this.view)) {
      const at = new Date(due.at)
      if (at > until) return
      const target = { actorId: null, unit: due.unit, office: null, cause: due.cause, now: at }
      this.chain(target, [this.numbered(due.event, at)])
    }
  }

  private numbered(event: NewEvent, at: Date): NewEvent {
    if (event.type !== 'supervision.issued' || event.payload.number !== UNNUMBERED) return event
    const { issuer, rung } = event.payload
    const number = this.place.number(issuer, rung, dateOf(at).slice(0, 4))
    return { ...event, payload: { ...event.payload, number } }
  }

  private append(by: Actor, events: Together): void {
    const held = by.appointments[0]
    if (!held) throw new Error(`${by.name} holds no office`)
    const { unit, office } = held
    const cause = { kind: 'person' } as const
    this.chain({ actorId: by.personId, unit: unit.code, office, cause, now: this.at }, events)
  }

  private chain(
    target: Pick<
      Parameters<typeof chainEvents>[0],
      'actorId' | 'unit' | 'office' | 'cause' | 'now'
    >,
    events: Together,
  ): void {
    const last = this.chains.at(-1)
    const before = last ? { state: last.state, hash: last.hash } : null
    const { districtId } = this.place
    this.chains.push(chainEvents({ districtId, issueId: this.id, before, ...target }, events))
  }

  /** Id of the link given last. */
  get link(): string {
    return this.view.state.assignments.at(-1)?.id ?? ''
  }

  /** So many days after the last act. */
  due(days: number): string {
    return addDays(dateOf(this.at), days)
  }
}
