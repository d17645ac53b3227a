import { inForce } from '#lib/access/reach-scope.ts'
import { reportScope, unitScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import type { UnitKind } from '#lib/domain/codes.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { type ReportableChamber, TAKER_GROUPS, type TakerGroup, type TakerOption } from './dto.ts'

const optionFields = {
  code: true,
  name: true,
  search: true,
  kind: true,
  level: true,
  path: true,
  parentCode: true,
} satisfies Prisma.UnitSelect
type OptionRow = Prisma.UnitGetPayload<{ select: typeof optionFields }>

/**
 * The units in use to which a unit may give work on that date: those below it, its further members,
 * and, for the federation, itself. Member enterprises are offered by chambers and townships only:
 * the district hands down step by step. Sorted so that groups stand together. Empty when the actor
 * may not dispatch for the giver.
 */
export async function listTakers(
  actor: Actor,
  giverCode: string,
  today: string,
): Promise<TakerOption[]> {
  const db = districtDb(actor.districtId)
  const giver = await db.unit.findFirst({
    where: { AND: [{ code: giverCode }, unitScope(actor)] },
    select: optionFields,
  })
  if (!giver) return []
  if (!can(actor, 'dispatch', unitSubject(actor.districtId, giver.path))) return []
  const isRoot = giver.parentCode === null
  const joined = { some: { chamberCode: giver.code, ...inForce(today) } }
  const below = [{ path: { startsWith: giver.path } }, { memberships: joined }]
  const rows = await db.unit.findMany({
    where: { disabledAt: null, OR: below, ...(isRoot ? { level: { not: 'member' } } : {}) },
    select: optionFields,
  })
  const names = new Map([giver, ...rows].map((row) => [row.code, row.name]))
  return rows
    .filter((row) => isRoot || row.code !== giver.code)
    .map((row) => ({ row, option: toOption(row, giver.code, names) }))
    .sort((a, b) => order(a) - order(b) || (a.row.path < b.row.path ? -1 : 1))
    .map(({ option }) => option)
}

function order({ option }: { option: TakerOption }): number {
  return TAKER_GROUPS.indexOf(option.group)
}

function toOption(row: OptionRow, giver: string, names: Map<string, string>): TakerOption {
  const { code, name, search, parentCode } = row
  const under = parentCode === null ? null : (names.get(parentCode) ?? null)
  return { code, name, search, kind: row.kind as UnitKind, group: groupOf(row, giver), under }
}

function groupOf(row: OptionRow, giver: string): TakerGroup {
  if (row.code === giver) return 'itself'
  return row.level === 'district' ? 'department' : (row.level as TakerGroup)
}

/** The chambers in use about which the actor may report an issue on that date, by code. */
export async function listReportable(actor: Actor, today: string): Promise<ReportableChamber[]> {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: {
      AND: [{ level: 'chamber', disabledAt: null }, reportScope(actor, today)],
    },
    select: { code: true, name: true, search: true, parent: { select: { name: true } } },
    orderBy: { path: 'asc' },
  })
  return rows.map(({ parent, ...row }) => ({ ...row, under: parent?.name ?? null }))
}
