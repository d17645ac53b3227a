import { issueScope, unitScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { isClosed } from '#lib/domain/figures.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { isEnded } from '#lib/domain/stage.ts'
import { type Page, pageOf } from '#lib/search/cursor.ts'
import type { ChamberLine } from './dto.ts'
import { afterCode, matches } from './queries.ts'
import { lineFields, toFacts, toLine } from './record.ts'
import type { ChamberListInput } from './schema.ts'

function listWhere(actor: Actor, input: ChamberListInput): Prisma.UnitWhereInput {
  const { township, kind, registration, q } = input
  // A chamber nobody has described yet has no profile and counts as unregistered.
  const undescribed = registration === 'unregistered' ? [{ profile: null }] : []
  return {
    AND: [
      { level: 'chamber' },
      unitScope(actor),
      matches(q),
      kind ? { kind } : {},
      township ? { parentCode: township } : {},
      registration ? { OR: [{ profile: { registration } }, ...undescribed] } : {},
    ],
  }
}

/**
 * Chambers the actor sees, with how many of their issues (of those the actor may read) are open and
 * closed; in the order of codes.
 * @throws DomainError bad_cursor.
 */
export async function listChambers(
  actor: Actor,
  input: ChamberListInput,
): Promise<Page<ChamberLine>> {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [listWhere(actor, input), afterCode(input.cursor)] },
    select: { ...lineFields, parent: { select: { name: true, level: true } }, profile: true },
    orderBy: { code: 'asc' },
    take: input.limit + 1,
  })
  const codes = rows.slice(0, input.limit).map((row) => row.code)
  const counts = await countByChamber(actor, codes)
  return pageOf(
    rows,
    input.limit,
    (row) => [row.code],
    (row) => {
      const { registration, termEndsOn } = toFacts(row.profile)
      const township = row.parent?.level === 'township' ? row.parent.name : null
      const issues = counts && (counts.get(row.code) ?? { open: 0, closed: 0 })
      return { ...toLine(row), township, registration, termEndsOn, issues }
    },
  )
}

/** How many chambers the filters find, whatever the page. */
export async function countChambers(actor: Actor, input: ChamberListInput): Promise<number> {
  return districtDb(actor.districtId).unit.count({ where: listWhere(actor, input) })
}

async function countByChamber(actor: Actor, codes: readonly string[]) {
  if (!isGranted(actor, 'read')) return null
  const counts = new Map<string, { open: number; closed: number }>()
  const groups = await districtDb(actor.districtId).issue.groupBy({
    by: ['chamberCode', 'stage'],
    where: { AND: [{ chamberCode: { in: [...codes] } }, issueScope(actor)] },
    _count: { _all: true },
  })
  for (const { chamberCode, stage, _count } of groups) {
    const so = counts.get(chamberCode) ?? { open: 0, closed: 0 }
    if (!isEnded(stage as Stage)) so.open += _count._all
    if (isClosed(stage as Stage)) so.closed += _count._all
    counts.set(chamberCode, so)
  }
  return counts
}
