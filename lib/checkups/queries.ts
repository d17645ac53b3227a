import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { CheckupLine, StandardName, TrendPoint } from './dto.ts'
import { contentOf, toItemScore } from './load.ts'
import { lineFields, toLine } from './record.ts'
import { itemIssues, totalNow } from './rescored.ts'
import type { CheckupListInput } from './schema.ts'

const cursorShape = z.tuple([z.uuid()])

function listWhere(actor: Actor, { chamber, status }: CheckupListInput): Prisma.CheckupWhereInput {
  return {
    AND: [
      { chamber: reachScope(actor, 'read_health') },
      chamber ? { chamberCode: chamber } : {},
      status ? { status } : {},
    ],
  }
}

/**
 * Check-ups of chambers whose health the actor reads, the last opened first.
 * @throws DomainError bad_cursor.
 */
export async function listCheckups(
  actor: Actor,
  input: CheckupListInput,
): Promise<Page<CheckupLine>> {
  const after =
    input.cursor === undefined ? {} : { id: { lt: decodeCursor(input.cursor, cursorShape)[0] } }
  const rows = await districtDb(actor.districtId).checkup.findMany({
    where: { AND: [listWhere(actor, input), after] },
    select: lineFields,
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  })
  return pageOf(rows, input.limit, ({ id }) => [id], toLine)
}

/** How many check-ups the filters find, whatever the page. */
export async function countCheckups(actor: Actor, input: CheckupListInput): Promise<number> {
  return districtDb(actor.districtId).checkup.count({ where: listWhere(actor, input) })
}

/** What the form of a new check-up or campaign offers; null for those who open none. */
export async function getOpenings(actor: Actor): Promise<{
  standards: StandardName[]
  townships: { code: string; name: string }[]
} | null> {
  if (!isGranted(actor, 'confirm_score')) return null
  const db = districtDb(actor.districtId)
  const [standards, townships] = await Promise.all([
    db.standard.findMany({
      where: { status: 'published' },
      select: { code: true, version: true, name: true },
      orderBy: [{ code: 'asc' }, { version: 'desc' }],
    }),
    db.unit.findMany({
      where: { level: 'township', disabledAt: null },
      select: { code: true, name: true },
      orderBy: { path: 'asc' },
    }),
  ])
  return { standards, townships }
}

/** Sealed check-ups of a chamber under any standard, the oldest first; empty when it is not read. */
export async function getTrend(actor: Actor, chamber: string): Promise<TrendPoint[]> {
  const db = districtDb(actor.districtId)
  const rows = await db.checkup.findMany({
    where: {
      chamberCode: chamber,
      chamber: reachScope(actor, 'read_health'),
      sealedAt: { not: null },
    },
    include: { standard: true, scores: true },
    orderBy: { sealedAt: 'asc' },
  })
  const codes = [...new Set(rows.map(({ standardCode }) => standardCode))]
  const issues = new Map(
    await Promise.all(
      codes.map(
        async (standard) => [standard, await itemIssues(db, { chamber, standard })] as const,
      ),
    ),
  )
  return rows.map(({ id, standard, scores, sealedAt, total }) => {
    const { code, version, name } = standard
    const content = contentOf(standard.content)
    const scored = { id, content, scores: scores.map(toItemScore) }
    return {
      id,
      standard: { code, version, name },
      sealedAt: sealedAt?.toISOString() ?? '',
      total: Number(total),
      currentTotal: totalNow(scored, issues.get(code) ?? []),
      points: content.points,
    }
  })
}
