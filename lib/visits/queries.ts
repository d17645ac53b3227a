import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { calendarDate } from '#lib/domain/text.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { UnitName, VisitLine } from './dto.ts'
import { daysOf } from './held.ts'
import { lineFields, toLine } from './record.ts'
import type { VisitListInput } from './schema.ts'

const cursorShape = z.tuple([calendarDate.nullable(), z.uuid()])

function listWhere(actor: Actor, input: VisitListInput): Prisma.VisitWhereInput {
  const { chamber, member, leader, kind, status, year } = input
  return {
    AND: [
      { chamber: reachScope(actor, 'read_visits') },
      chamber ? { chamberCode: chamber } : {},
      member ? { memberCode: member } : {},
      leader ? { leaderId: leader } : {},
      kind ? { kind } : {},
      status ? { status } : {},
      year ? { heldOn: daysOf(year) } : {},
    ],
  }
}

/** Those without a day held come first; uuids of the seventh version are in the order of time. */
function afterCursor(cursor: string | undefined): Prisma.VisitWhereInput {
  if (cursor === undefined) return {}
  const [day, id] = decodeCursor(cursor, cursorShape)
  if (day === null) return { OR: [{ heldOn: null, id: { lt: id } }, { heldOn: { not: null } }] }
  const heldOn = toDateColumn(day)
  return { OR: [{ heldOn: { lt: heldOn } }, { heldOn, id: { lt: id } }] }
}

/**
 * Visits to chambers whose visits the actor reads: planned ones first, then by the day held, the last
 * one first.
 * @throws DomainError bad_cursor.
 */
export async function listVisits(actor: Actor, input: VisitListInput): Promise<Page<VisitLine>> {
  const rows = await districtDb(actor.districtId).visit.findMany({
    where: { AND: [listWhere(actor, input), afterCursor(input.cursor)] },
    select: lineFields,
    orderBy: [{ heldOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: input.limit + 1,
  })
  const position = (row: (typeof rows)[number]) => [toLine(row).heldOn, row.id]
  return pageOf(rows, input.limit, position, toLine)
}

/** How many visits the filters find, whatever the page. */
export async function countVisits(actor: Actor, input: VisitListInput): Promise<number> {
  return districtDb(actor.districtId).visit.count({ where: listWhere(actor, input) })
}

/** The chambers whose visits the actor reads, for a choice. */
export async function listVisitedChambers(actor: Actor): Promise<UnitName[]> {
  return districtDb(actor.districtId).unit.findMany({
    where: { AND: [{ level: 'chamber' }, reachScope(actor, 'read_visits')] },
    select: { code: true, name: true },
    orderBy: { path: 'asc' },
  })
}
