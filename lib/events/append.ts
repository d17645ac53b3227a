import { Prisma } from '#lib/db/district.ts'
import type { Write } from '#lib/db/write-together.ts'
import { type Cause, EVENT_PAYLOADS, type IssueEvent, type NewEvent } from '#lib/domain/events.ts'
import { apply } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import type { Office } from '#lib/domain/offices.ts'
import { eventHash, GENESIS } from './hash.ts'
import { type EventPlace, textWrites } from './index-texts.ts'

/** Where events are appended: the issue as it is, and who acts for which unit. */
export type ChainTarget = Readonly<{
  districtId: string
  issueId: string
  /** State and last hash before; null for an issue that is being reported. */
  before: { state: IssueState; hash: string } | null
  actorId: string | null
  /** Unit and office the person acts by; null for machines. */
  unit: string | null
  office: Office | null
  cause: Cause
  now: Date
}>

/** Numbered and hashed events with the issue they amount to; not yet written. */
export type Chain = Readonly<{
  state: IssueState
  hash: string
  links: readonly ChainLink[]
}>

/** One event of a chain with the issue as it is after it. */
export type ChainLink = Readonly<{
  event: IssueEvent
  state: IssueState
  prevHash: string
  hash: string
}>

/**
 * Numbers and chains new events after what is there. Pure; payloads are checked against their kind.
 * @throws ZodError when a payload does not fit its kind.
 */
export function chainEvents(
  target: ChainTarget,
  events: readonly [NewEvent, ...NewEvent[]],
): Chain {
  const { districtId, issueId, before } = target
  let { state, hash }: { state: IssueState | null; hash: string } = before ?? {
    state: null,
    hash: GENESIS,
  }
  const links: ChainLink[] = []
  for (const fresh of events) {
    const event = numbered(target, fresh, (state?.version ?? 0) + 1)
    const prevHash = hash
    hash = eventHash({ districtId, issueId, prevHash }, event)
    state = apply(state, event)
    links.push({ event, state, prevHash, hash })
  }
  return { state: state as IssueState, hash, links }
}

/**
 * What writes events, their outbox rows and what they are found by; the issue row must exist at the end of
 * the statement. `unique(issue, seq)` refuses a second writer.
 */
export function eventWrites(place: EventPlace, links: readonly ChainLink[]): Write[] {
  const { districtId, issueId } = place
  const lines = links.map(({ event, prevHash, hash }) => ({ ...event, prevHash, hash }))
  const events = links.map(({ event }) => event)
  return [
    {
      name: 'fresh',
      sql: Prisma.sql`
      INSERT INTO event (district_id, issue_id, seq, type, at, actor_id, unit_code, office, cause,
        payload, prev_hash, hash)
      SELECT ${districtId}, ${issueId}::uuid, e.seq, e.type, e.at, e."actorId", e.unit, e.office, e.cause,
        e.payload, e."prevHash", e.hash
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS e(seq int, type text, at timestamptz,
        "actorId" uuid, unit text, office text, cause jsonb, payload jsonb, "prevHash" text, hash text)
      RETURNING district_id, issue_id, seq, type, at`,
    },
    {
      name: 'untold',
      sql: Prisma.sql`
      INSERT INTO outbox (district_id, issue_id, seq, type, created_at)
      SELECT district_id, issue_id, seq, type, at FROM fresh ORDER BY seq`,
    },
    ...textWrites(place, events),
  ]
}

function numbered(target: ChainTarget, event: NewEvent, seq: number): IssueEvent {
  return {
    type: event.type,
    payload: EVENT_PAYLOADS[event.type].parse(event.payload),
    seq,
    at: target.now.toISOString(),
    actorId: target.actorId,
    unit: target.unit,
    office: target.office,
    cause: target.cause,
  } as IssueEvent
}
