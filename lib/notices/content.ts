import { issueScope } from '#lib/access/scope.ts'
import type { DistrictDb, Prisma } from '#lib/db/district.ts'
import type { Stage } from '#lib/domain/codes.ts'
import type { Recipient } from './people.ts'
import { loadUnits, toldFields, toTold, type Units } from './told.ts'
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
  const units = await loadUnits(
    db,
    rows.map(({ event }) => event),
  )
  return [...Map.groupBy(rows, ({ issueId }) => issueId).values()]
    .map((group) => toIssue(group, units))
    .sort((a, b) => (b.happenings.at(-1)?.at ?? '').localeCompare(a.happenings.at(-1)?.at ?? ''))
}

const eventFields = {
  ...toldFields,
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

function toIssue(group: readonly { event: EventRow }[], units: Units): ToldIssue {
  const { issue } = (group[0] as { event: EventRow }).event
  return {
    ...issue,
    stage: issue.stage as Stage,
    happenings: group.map(({ event }) => toTold(event, units)),
  }
}
