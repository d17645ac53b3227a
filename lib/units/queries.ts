import { z } from 'zod'
import { unitScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { LARGE, whileUnchanged } from '#lib/db/remember.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import { likeLiteral, searchQuery } from '#lib/search/search-text.ts'
import type { UnitDetail, UnitLine } from './dto.ts'
import { lineFields, toFacts, toLine } from './record.ts'
import type { UnitListInput } from './schema.ts'

const cursorShape = z.tuple([z.string()])

/** Finds units by name, pinyin, initials, or the beginning of their code. */
export function matches(q: string | undefined): Prisma.UnitWhereInput {
  if (!q) return {}
  const query = searchQuery(q)
  const code = { startsWith: likeLiteral(q), mode: 'insensitive' } as const
  return { OR: [...(query ? [{ search: { contains: query } }] : []), { code }] }
}

/** Continues a list in the order of codes. */
export function afterCode(cursor: string | undefined): Prisma.UnitWhereInput {
  if (cursor === undefined) return {}
  return { code: { gt: decodeCursor(cursor, cursorShape)[0] } }
}

function listWhere(actor: Actor, { level, parent, q }: UnitListInput): Prisma.UnitWhereInput {
  return {
    AND: [
      unitScope(actor),
      matches(q),
      level ? { level } : {},
      parent ? { parentCode: parent } : {},
    ],
  }
}

/**
 * Units the actor sees, in the order of their codes.
 * @throws DomainError bad_cursor.
 */
export async function listUnits(actor: Actor, input: UnitListInput): Promise<Page<UnitLine>> {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [listWhere(actor, input), afterCode(input.cursor)] },
    select: lineFields,
    orderBy: { code: 'asc' },
    take: input.limit + 1,
  })
  return pageOf(rows, input.limit, (row) => [row.code], toLine)
}

/** How many units the filters find, whatever the page. */
export async function countUnits(actor: Actor, input: UnitListInput): Promise<number> {
  return districtDb(actor.districtId).unit.count({ where: listWhere(actor, input) })
}

/**
 * One unit with its facts and whether the viewer may change it.
 * @throws DomainError not_found when it is missing or invisible.
 */
export async function getUnit(actor: Actor, code: string): Promise<UnitDetail> {
  const row = await districtDb(actor.districtId).unit.findFirst({
    where: { AND: [{ code }, unitScope(actor)] },
    select: {
      ...lineFields,
      path: true,
      parent: { select: { name: true } },
      profile: true,
      _count: { select: { children: true } },
    },
  })
  if (!row) throw new DomainError('not_found')
  const line = toLine(row)
  return {
    ...line,
    parentName: row.parent?.name ?? null,
    facts: line.level === 'chamber' ? toFacts(row.profile) : null,
    childCount: row._count.children,
    manageable: can(actor, 'manage_units', unitSubject(actor.districtId, row.path)) !== null,
  }
}

/** Units of a level that the actor sees and that are in use, for a choice: code, name, search. */
export function listUnitChoices(
  actor: Actor,
  levels: readonly UnitLine['level'][],
): Promise<readonly UnitChoice[]> {
  const key = ['choices', unitScope(actor), levels]
  return whileUnchanged(actor.districtId, key, () => readChoices(actor, levels), { size: LARGE })
}

type UnitChoice = UnitLine & Readonly<{ search: string }>

async function readChoices(
  actor: Actor,
  levels: readonly UnitLine['level'][],
): Promise<UnitChoice[]> {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [unitScope(actor), { level: { in: [...levels] }, disabledAt: null }] },
    select: { ...lineFields, search: true },
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => ({ ...toLine(row), search: row.search }))
}
