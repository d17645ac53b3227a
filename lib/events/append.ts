import type { Prisma, Tx } from '#lib/db/district.ts'
import { type Cause, EVENT_PAYLOADS, type IssueEvent, type NewEvent } from '#lib/domain/events.ts'
import { apply } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import type { Office } from '#lib/domain/offices.ts'
import { eventHash, GENESIS } from './hash.ts'
import { indexTexts } from './index-texts.ts'

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
  districtId: string
  issueId: string
  state: IssueState
  hash: string
  links: readonly ChainLink[]
}>

/** One event of a chain with the issue as it is after it. */
type ChainLink = Readonly<{ event: IssueEvent; state: IssueState; prevHash: string; hash: string }>

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
  return { districtId, issueId, state: state as IssueState, hash, links }
}

/**
 * Writes events, their outbox rows and what they are found by in the caller's transaction; the issue row must exist.
 * `unique(issue, seq)` refuses a second writer.
 */
export async function appendEvents(tx: Tx, chain: Chain): Promise<void> {
  const place = { districtId: chain.districtId, issueId: chain.issueId }
  await tx.event.createMany({
    data: chain.links.map(({ event, prevHash, hash }) => ({
      ...place,
      seq: event.seq,
      type: event.type,
      at: new Date(event.at),
      actorId: event.actorId,
      unitCode: event.unit,
      office: event.office,
      cause: event.cause satisfies Prisma.InputJsonValue,
      payload: event.payload as Prisma.InputJsonValue,
      prevHash,
      hash,
    })),
  })
  await tx.outbox.createMany({
    data: chain.links.map(({ event }) => ({
      ...place,
      seq: event.seq,
      type: event.type,
      createdAt: new Date(event.at),
    })),
  })
  const events = chain.links.map(({ event }) => event)
  await indexTexts(tx, place, events)
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
