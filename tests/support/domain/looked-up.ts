import type { ActionInput } from '#lib/domain/action-inputs.ts'
import type { EvidenceRef } from '#lib/domain/decision.ts'
import type { IssueEvent, NewEvent } from '#lib/domain/events.ts'
import { UNNUMBERED } from '#lib/domain/firing.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** Who or what an event comes from. */
export type By = Pick<IssueEvent, 'actorId' | 'unit' | 'office' | 'cause'>

/** A v4-shaped id that says its number. */
export function idOf(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
}

/** What comes back on paper. */
const STAMPED = { id: idOf(0), sha256: 'a'.repeat(64), name: '盖章件.jpg' }
/** What an item of a check-up demands as its proof. */
const CERTIFICATE = { ...STAMPED, name: '证照.jpg', kind: 'certificate' } as const

/** The files that go with an input. */
export function shownWith({ action }: ActionInput): EvidenceRef[] {
  if (action === 'return_paper') return [STAMPED]
  return action === 'rescore' ? [CERTIFICATE] : []
}

/** A person who acts for a unit. */
export function byPerson(actor: Actor, unit: string): By {
  const office = actor.appointments[0]?.office ?? null
  return { actorId: actor.personId, unit, office, cause: { kind: 'person' } }
}

/** The counter of the product, as far as a story needs one: no number twice. */
export function numbered(event: NewEvent, seq: number): NewEvent {
  if (event.type !== 'supervision.issued' && event.type !== 'paper.issued') return event
  if (event.payload.number !== UNNUMBERED) return event
  return { ...event, payload: { ...event.payload, number: `第${seq}号` } } as NewEvent
}

/** The unit that an input hands work to, or thinks right for it. */
export function takerOf(input: ActionInput, { requests }: IssueState): string | undefined {
  if (input.action === 'dispatch') return input.to
  if (input.action === 'request_transfer') return input.suggested
  if (input.action !== 'approve_request') return undefined
  return input.to ?? requests.find(({ id }) => id === input.requestId)?.suggested ?? undefined
}
