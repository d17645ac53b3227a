import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { unitScope } from '#lib/access/scope.ts'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { whileUnchanged } from '#lib/db/remember.ts'
import { rows } from '#lib/db/rows.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitsNamed } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { leaveUnits, queryOf, type SavedState, salvage } from '#lib/domain/saved-state.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import { cursorInstant, decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { OpenedView, ViewLine } from './dto.ts'
import { VIEW_LIMIT, type ViewListInput } from './schema.ts'

const { sql } = Prisma

/** Codes of the units in or below which the actor holds an office. */
function circleOf({ appointments }: Actor): string[] {
  return appointments.flatMap(({ unit }) => [...ancestorCodes(unit.path), unit.code])
}

/** Own views, and those shared with a unit in or below which the actor holds an office. */
function visible(actor: Actor): Prisma.SavedViewWhereInput {
  return { OR: [{ accountId: actor.accountId }, { unitCode: { in: circleOf(actor) } }] }
}

const fields = {
  id: true,
  accountId: true,
  name: true,
  state: true,
  pinned: true,
  position: true,
  version: true,
  createdAt: true,
  unit: { select: { code: true, name: true } },
  account: { select: { person: { select: { name: true } } } },
} satisfies Prisma.SavedViewSelect
type Row = Prisma.SavedViewGetPayload<{ select: typeof fields }>

/** So many views are listed on a page; own ones come first, so none of them is missing. */
const MOST_LISTED = 4 * VIEW_LIMIT

/** The views of the ledger the actor may open, own ones first, pinned ones before others. One statement. */
export async function listViews(actor: Actor): Promise<ViewLine[]> {
  const { districtId, accountId } = actor
  const own = sql`v.account_id = ${accountId}::uuid`
  const found = await rows<Row>(sql`
    SELECT v.id, v.account_id AS "accountId", v.name, v.state, v.pinned, v.position, v.version,
      v.created_at AS "createdAt",
      json_build_object('person', json_build_object('name', p.name)) AS account,
      CASE WHEN u.code IS NOT NULL
        THEN json_build_object('code', u.code, 'name', u.name) END AS unit
    FROM saved_view v
    JOIN account a ON a.district_id = v.district_id AND a.id = v.account_id
    JOIN person p ON p.district_id = a.district_id AND p.id = a.person_id
    LEFT JOIN unit u ON u.district_id = v.district_id AND u.code = v.unit_code
    WHERE v.district_id = ${districtId} AND (${own} OR v.unit_code = ANY(${circleOf(actor)}::text[]))
    ORDER BY ${own} DESC, v.pinned DESC, v.position, v.name, v.id LIMIT ${MOST_LISTED}`)
  return found.map((row) => toLine(row, actor))
}

const cursorShape = z.tuple([cursorInstant, z.uuid()])

const after = ([at, id]: z.output<typeof cursorShape>): Prisma.SavedViewWhereInput => ({
  OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: id } }],
})

/** The views the actor may open, a page at a time, those kept first before others. */
export async function pageViews(
  actor: Actor,
  { limit, cursor }: ViewListInput,
): Promise<Page<ViewLine>> {
  const last = cursor === undefined ? null : decodeCursor(cursor, cursorShape)
  const found = await districtDb(actor.districtId).savedView.findMany({
    where: { AND: [visible(actor), last ? after(last) : {}] },
    select: fields,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  return pageOf(
    found,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => toLine(row, actor),
  )
}

/**
 * A view to open: its state as far as it still holds for this viewer, and what does not. What it finds
 * is decided by the viewer's own sight, whoever kept it.
 * @throws DomainError not_found when it is missing or nobody shared it with the actor.
 */
export async function openView(actor: Actor, id: string): Promise<OpenedView> {
  const db = districtDb(actor.districtId)
  const row = await db.savedView.findFirst({
    where: { AND: [{ id }, visible(actor)] },
    select: fields,
  })
  if (!row) throw new DomainError('not_found')
  const { input, dropped } = salvage(row.state as SavedState)
  const named = unitsNamed(input)
  const units =
    named.length === 0
      ? []
      : await db.unit.findMany({
          where: { AND: [{ code: { in: named } }, unitScope(actor)] },
          select: { code: true, name: true, disabledAt: true },
        })
  const known = new Set(units.map(({ code }) => code))
  const gone = named.filter((code) => !known.has(code))
  return {
    view: toLine(row, actor),
    input: leaveUnits(input, new Set(gone)),
    dropped,
    gone,
    disabled: units.filter(({ disabledAt }) => disabledAt !== null).map(({ name }) => name),
  }
}

/** The units the actor may share a view with, to choose from: those whose issues they answer for. */
export function listCircles(actor: Actor): Promise<{ value: string; label: string }[]> {
  const within = reachScope(actor, 'read')
  return whileUnchanged(actor.districtId, ['circles', within], async () => {
    const found = await districtDb(actor.districtId).unit.findMany({
      where: { AND: [within, { disabledAt: null, level: { not: 'member' } }] },
      select: { code: true, name: true },
      orderBy: { code: 'asc' },
    })
    return found.map(({ code, name }) => ({ value: code, label: name }))
  })
}

function toLine(row: Row, actor: Actor): ViewLine {
  const { accountId, account, state, unit, createdAt: _, ...rest } = row
  return {
    ...rest,
    unit,
    address: queryOf(state as SavedState),
    owner: account.person.name,
    isOwn: accountId === actor.accountId,
  }
}
