import type { Prisma } from '#lib/db/district.ts'
import { causeSchema, type IssueEvent, parseNewEvent } from '#lib/domain/events.ts'
import type { Office } from '#lib/domain/offices.ts'

/** The columns an event on the record is made of. */
export type StoredEvent = Pick<
  Prisma.EventGetPayload<object>,
  'type' | 'payload' | 'seq' | 'at' | 'actorId' | 'unitCode' | 'office' | 'cause'
>

/**
 * A stored event as the rules know it.
 * @throws ZodError when it does not fit its kind.
 */
export function toEvent(row: StoredEvent): IssueEvent {
  return {
    ...parseNewEvent(row.type, row.payload),
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actorId,
    unit: row.unitCode,
    // Text in the database; only `eventWrites` writes it, from this very type.
    office: row.office as Office | null,
    cause: causeSchema.parse(row.cause),
  }
}
