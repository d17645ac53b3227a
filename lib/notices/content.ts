import { issueScope } from '#lib/access/scope.ts'
import type { DistrictDb, Prisma } from '#lib/db/district.ts'
import type { Stage } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { Told } from './dto.ts'
import type { Recipient } from './people.ts'
import type { ToldIssue } from './words.ts'

/**
 * What a message to a person tells of, as things are now: nothing they no longer see, nothing they
 * have read in the meantime. Issues in the order of their latest happening, newest first.
 */
export function loadPersonalContent(
  db: DistrictDb,
  deliveryId: string,
  { actor }: Recipient,
): Promise<ToldIssue[]> {
  const unread = { notices: { some: { accountId: actor.accountId, readAt: null } } }
  return loadContent(db, deliveryId, { AND: [issueScope(actor), unread] })
}

/** What a message to a channel tells of. */
export function loadContent(
  db: DistrictDb,
  deliveryId: string,
  where: Prisma.IssueWhereInput = {},
): Promise<ToldIssue[]> {
  return load(db, { deliveryId, event: { issue: where } })
}

async function load(db: DistrictDb, where: Prisma.DeliveryItemWhereInput): Promise<ToldIssue[]> {
  const rows = await db.deliveryItem.findMany({
    where,
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
    select: { issueId: true, event: { select: eventFields } },
  })
  const names = await unitNames(
    db,
    rows.flatMap(({ event }) => event.unitCode ?? []),
  )
  return [...Map.groupBy(rows, ({ issueId }) => issueId).values()]
    .map((group) => toIssue(group, names))
    .sort((a, b) => (b.happenings.at(-1)?.at ?? '').localeCompare(a.happenings.at(-1)?.at ?? ''))
}

const eventFields = {
  seq: true,
  type: true,
  at: true,
  unitCode: true,
  office: true,
  issue: {
    select: {
      number: true,
      title: true,
      stage: true,
      chamber: { select: { code: true, name: true } },
    },
  },
} satisfies Prisma.EventSelect
type EventRow = Prisma.EventGetPayload<{ select: typeof eventFields }>

/** Names of units by code, for sentences. */
export async function unitNames(
  db: DistrictDb,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const units = await db.unit.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, name: true },
  })
  return new Map(units.map(({ code, name }) => [code, name]))
}

/** An event row as it is told. */
export function toTold(
  row: Pick<EventRow, 'seq' | 'type' | 'at' | 'unitCode' | 'office'>,
  names: ReadonlyMap<string, string>,
): Told {
  const { seq, type, at, unitCode, office } = row
  return {
    seq,
    // Text in the database; only `appendEvents` writes it, from these types.
    type: type as EventType,
    at: at.toISOString(),
    unit: unitCode === null ? null : { code: unitCode, name: names.get(unitCode) ?? unitCode },
    office: office as Office | null,
  }
}

function toIssue(
  group: readonly { event: EventRow }[],
  names: ReadonlyMap<string, string>,
): ToldIssue {
  const { issue } = (group[0] as { event: EventRow }).event
  return {
    ...issue,
    stage: issue.stage as Stage,
    happenings: group.map(({ event }) => toTold(event, names)),
  }
}
